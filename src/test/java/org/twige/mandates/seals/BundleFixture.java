package org.twige.mandates.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;

/** Bundles of the ledger for tests, and hands that change them. */
public final class BundleFixture {

    private BundleFixture() {}

    /** Seals what is settled and writes a bundle. */
    public static void write(ApplicationContext application, Path file) {
        application.getBean(SealLedger.class).seal();
        assertThat(application.getBean(CheckSeals.class).check().firstAltered()).isEmpty();
        try (var out = Files.newOutputStream(file)) {
            var written = application.getBean(WriteBundle.class).write(Instant.EPOCH, out);
            assertThat(written.events()).isPositive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes one line of a table; an empty one goes. */
    public static void changeLine(Path bundle, String table, int number, UnaryOperator<String> change)
            throws IOException {
        try (var files = FileSystems.newFileSystem(bundle)) {
            var path = files.getPath(table);
            var lines = Files.readAllLines(path);
            var changed = change.apply(lines.get(number));
            assertThat(changed).isNotEqualTo(lines.get(number));
            if (changed.isEmpty()) {
                lines.remove(number);
            } else {
                lines.set(number, changed);
            }
            Files.write(path, lines);
        }
    }
}
