package org.twige.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processor time of an application and of its PostgreSQL, as Linux counts it; elsewhere unknown.
 *
 * @see "proc(5): /proc/[pid]/stat, fields 14 to 17, in hundredths of a second"
 */
public final class ProcessorTime {

    private static final Path PROC = Path.of("/proc");
    private static final double MILLIS_PER_TICK = 10;

    private final long application;
    private final long postmaster;

    /**
     * Watches two processes.
     *
     * @param application the process of the application
     * @param postmaster the process whose children serve the connections
     */
    public ProcessorTime(long application, long postmaster) {
        this.application = application;
        this.postmaster = postmaster;
    }

    /** Milliseconds; not a number where it is unknown. */
    public record Spent(double application, double database) {

        static final Spent UNKNOWN = new Spent(Double.NaN, Double.NaN);

        Spent minus(Spent before) {
            return new Spent(application - before.application, database - before.database);
        }

        Spent plus(Spent other) {
            return new Spent(application + other.application, database + other.database);
        }

        Spent times(double factor) {
            return new Spent(application * factor, database * factor);
        }

        /** Both together. */
        public double sum() {
            return application + database;
        }
    }

    /** One line of {@code stat}. */
    private record Stat(long parent, long own, long ofEnded) {

        static Stat of(String line) {
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1); // from field 3 on
            return new Stat(
                    Long.parseLong(fields[1]),
                    Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                    Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
        }
    }

    /** The parent of a server process of PostgreSQL, read from its line; 0 for any other program. */
    static long parentOfPostgres(String stat) {
        return stat.contains("(postgres") ? Stat.of(stat).parent() : 0;
    }

    /** What both have used since they began. */
    public Spent now() {
        try {
            var own = Files.readString(PROC.resolve(application + "/stat"));
            return new Spent(Stat.of(own).own() * MILLIS_PER_TICK, database() * MILLIS_PER_TICK);
        } catch (IOException _) {
            return Spent.UNKNOWN;
        }
    }

    private long database() throws IOException {
        var ticks = 0L;
        try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var process : processes) {
                ticks += ofDatabase(process);
            }
        }
        return ticks;
    }

    private long ofDatabase(Path process) {
        try {
            var stat = Stat.of(Files.readString(process.resolve("stat")));
            if (process.endsWith(String.valueOf(postmaster))) {
                return stat.own() + stat.ofEnded();
            }
            return stat.parent() == postmaster ? stat.own() : 0;
        } catch (IOException _) {
            return 0; // it ended just now; its parent counts it
        }
    }
}
