package org.twige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
                    Long.parseLong(lines.get(0).trim()),
                    Integer.parseInt(lines.get(3).trim()));
            return Optional.of(found).filter(Postmaster::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another program may have been given the same process id since: only a postgres counts. */
    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }
}
