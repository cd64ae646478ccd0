package org.twige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** One real PostgreSQL for all tests of a run, empty at its start and shared by every application context of a process. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Tests run in several processes at once, each with its own database. */
    private static final Path FOLDER = Path.of("target", "test-data-" + System.getProperty("twige.fork", "1"));

    private static final EmbeddedPostgresServer SERVER = fresh();

    private static EmbeddedPostgresServer fresh() {
        delete(FOLDER);
        var server = EmbeddedPostgresServer.startOrAdopt(FOLDER);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Patience.have();
        new HastyDatabase().initialize(context);
        var roles = SERVER.roles();
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "twige.data=" + FOLDER,
                "twige.demo=false",
                "twige.db.url=" + roles.url(),
                "twige.db.user=" + roles.application().user(),
                "twige.db.password=" + roles.application().password(),
                "twige.db.owner-user=" + roles.owner().user(),
                "twige.db.owner-password=" + roles.owner().password());
    }
}
