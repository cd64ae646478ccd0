package org.twige.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/**
 * Every sentence of every page, by key and language, from {@code <module>/messages_<language>.properties}
 * and the folders below.
 *
 * <p>A sentence with arguments is an ICU message with named arguments.
 *
 * @see "Unicode CLDR, ICU message format"
 */
@Component
public class Texts {

    private final Map<String, Map<String, String>> sentences = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Texts(Country country) {
        for (var language : country.languages()) {
            sentences.put(language.code(), read(language.code()));
        }
    }

    private static Map<String, String> read(String language) {
        var all = new HashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:*/**/messages_" + language + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach(
                        (key, sentence) -> all.put(key.toString(), Spaces.kept(language, sentence.toString())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    public boolean has(String language, String key) {
        return sentences.getOrDefault(language, Map.of()).containsKey(key);
    }

    /** Every key that begins so, in order. */
    public List<String> keys(String language, String beginning) {
        return sentences.getOrDefault(language, Map.of()).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    /**
     * The sentence of a key.
     *
     * @param arguments names and values in turn, e.g. {@code "count", 3}
     * @throws IllegalArgumentException when the language lacks the key, which a test catches before any reader does
     */
    public String say(String language, String key, Object... arguments) {
        var sentence = sentences.getOrDefault(language, Map.of()).get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + language);
        }
        return arguments.length == 0 ? sentence : fill(language, key, sentence, arguments);
    }

    private String fill(String language, String key, String sentence, Object[] arguments) {
        var format =
                formats.computeIfAbsent(language + " " + key, _ -> new MessageFormat(sentence, new ULocale(language)));
        var named = new HashMap<String, Object>();
        for (var i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return format.clone().format(named);
    }
}
