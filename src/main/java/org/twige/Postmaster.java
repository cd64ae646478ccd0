package org.twige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The PostgreSQL server process that holds a data folder.
 *
 * @see "PostgreSQL 18, pidfile.h: line 1 of postmaster.pid is the process id, line 4 the port"
 */
record Postmaster(long pid, int port) {

    static Optional<Postmaster> runningIn(Path folder) {
        var file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            var found = new Postmaster(
                    Long.parseLong(lines.getFirst().trim()),
                    Integer.parseInt(lines.get(3).trim()));
            return Optional.of(found).filter(Postmaster::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server that another process is just starting. */
    static Postmaster awaitIn(Path folder) {
        for (var tries = 0; tries < 600; tries++) {
            var found = runningIn(folder);
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new IllegalStateException("another process holds " + folder + ", but no database runs there");
    }

    /** Asks the server to finish and waits for it; what was acknowledged is on disk either way. */
    void stop() {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroy();
            process.onExit()
                    .orTimeout(30, TimeUnit.SECONDS)
                    .exceptionally(_ -> process)
                    .join();
        });
    }

    /** Another program may have been given the same process id since: only a postgres counts. */
    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }
}
