package org.twige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** What the data folder says about its invented nation: being made, made, cut off, or somebody's real nation. */
final class DemoFolder {

    private static final String UNFINISHED = "demo-unfinished";
    private static final String HALF_SEEDED = "seed-unfinished";

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

    /** Notes that a nation is being seeded here. */
    void beginToSeed() {
        try {
            Files.writeString(
                    path.resolve(HALF_SEEDED),
                    "A nation is being seeded; when it is cut off, the next call begins anew.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isHalfSeeded() {
        return Files.exists(path.resolve(HALF_SEEDED));
    }

    /** Clears away a nation whose seeding was cut off; nobody may be at work in the folder. */
    void clearHalfSeeded() {
        try {
            clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nation is whole from now on. */
    void finish() {
        try {
            Files.deleteIfExists(path.resolve(UNFINISHED));
            Files.deleteIfExists(path.resolve(HALF_SEEDED));
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
