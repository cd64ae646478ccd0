package org.twige.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** An empty data folder, so that the application starts a database of its own in it. */
final class OwnFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String DATA = "target/route-matrix";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            FileSystemUtils.deleteRecursively(Path.of(DATA));
            Files.createDirectories(Path.of(DATA));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
