package org.twige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The PostgreSQL server process that holds a data folder.
 *
 * @see "PostgreSQL 18, pidfile.h: line 1 of postmaster.pid is the process id, line 4 the port"
 */
record Postmaster(long pid, int port) {

    private static final int PORT_LINE = 3;

    static Optional<Postmaster> runningIn(Path folder) {
        var file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            return lines.size() <= PORT_LINE
                    ? Optional.empty() // it is just being written
                    : Optional.of(new Postmaster(number(lines.getFirst()), (int) number(lines.get(PORT_LINE))))
                            .filter(found -> ProcessHandle.of(found.pid)
                                    .filter(process -> isPostgresIn(process, folder))
                                    .isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(String line) {
        return line.isBlank() ? 0 : Long.parseLong(line.strip());
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
        throw new CannotStart(
                "Another process holds " + folder + ", but no database runs there. Try again in a minute.");
    }

    /** Ends what a killed server left at work: it would keep the next one from starting, and nobody listens to it. */
    static void sweep(Path folder) {
        ProcessHandle.allProcesses()
                .filter(process -> isPostgresIn(process, folder))
                .forEach(process -> {
                    process.destroyForcibly();
                    ends(process, 10);
                });
    }

    /**
     * Deletes the mark of a server that is gone, once {@link #sweep} has left none: the next one would take whatever
     * process has its number now for the server, also a dead one that nobody has buried, and would not start.
     */
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }

    /** A server works in its data folder; another program may have been given the same process id since. */
    private static boolean isPostgresIn(ProcessHandle process, Path folder) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .filter(_ -> worksIn(process, folder))
                .isPresent();
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), folder);
        } catch (IOException e) {
            return false; // it ended, or belongs to somebody else
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).isPresent();
    }

    /** Runs something when the server ends, whoever ended it. */
    void onEnd(Runnable action) {
        ProcessHandle.of(pid)
                .ifPresent(process -> Thread.ofVirtual().start(() -> {
                    process.onExit().join();
                    action.run();
                }));
    }

    /** Stops the server and waits for it: what is under way is rolled back, what was acknowledged is on disk. */
    void stop() {
        ProcessHandle.of(pid).ifPresent(process -> {
            signal("INT");
            if (!ends(process, 60)) {
                signal("QUIT"); // without a last checkpoint: the next start reads the journal
                ends(process, 10);
            }
        });
    }

    /** Java knows only the signal that waits for every client to go. */
    private void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ends(ProcessHandle process, int seconds) {
        try {
            process.onExit().orTimeout(seconds, TimeUnit.SECONDS).join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }
}
