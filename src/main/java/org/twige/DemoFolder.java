package org.twige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** What the data folder says about the demo: being made, made, or somebody's real nation. */
final class DemoFolder {

    private static final String UNFINISHED = "demo-unfinished";

    private final Path path;

    DemoFolder(Path path) {
        this.path = path;
    }

    boolean isMade() {
        return Files.exists(path.resolve(DemoNation.MADE));
    }

    /**
     * Notes that a demo is about to be made in an empty place, and clears away one that was left half made.
     *
     * @return true when one was cleared away
     * @throws CannotStart when the place holds a nation that is no demo
     */
    boolean prepare() {
        try {
            var mark = path.resolve(UNFINISHED);
            var unfinished = Files.exists(mark);
            if (unfinished) {
                clear();
            } else if (new DataFolder(path).holdsDatabase() && !isMade()) {
                throw new CannotStart(
                        "%s holds a nation that is not the demo. Start it with --no-demo, or name another folder with --data."
                                .formatted(path));
            }
            if (!isMade()) {
                Files.writeString(mark, "The demo is being made; the next start begins it anew.\n");
            }
            return unfinished;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demo is whole from now on. */
    void finish() {
        try {
            Files.deleteIfExists(path.resolve(UNFINISHED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear() throws IOException {
        var database = path.toAbsolutePath().resolve("postgres");
        Postmaster.runningIn(database).ifPresent(Postmaster::stop);
        Postmaster.sweep(database);
        for (var part : List.of("postgres", "files", DemoNation.MADE)) {
            FileSystemUtils.deleteRecursively(path.resolve(part));
        }
    }
}
