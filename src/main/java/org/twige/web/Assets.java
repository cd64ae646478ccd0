package org.twige.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** The addresses of the style and script files, whose names change with their content. */
final class Assets {

    private static final String FOLDER = "/assets/";
    private static final Properties NAMES = read();

    private Assets() {}

    private static Properties read() {
        var names = new Properties();
        var file = new ClassPathResource("static/assets/names.properties");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            names.load(reader);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("the style and script files were not built", e);
        }
    }

    /** The address of e.g. {@code learner.css}. */
    static String address(String name) {
        var file = NAMES.getProperty(name);
        if (file == null) {
            throw new IllegalArgumentException("no style or script file " + name);
        }
        return FOLDER + file;
    }

    /** Is one of our files at this address? */
    static boolean has(String address) {
        return address.startsWith(FOLDER) && NAMES.containsValue(address.substring(FOLDER.length()));
    }
}
