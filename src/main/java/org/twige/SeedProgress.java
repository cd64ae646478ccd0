package org.twige;

import java.io.PrintWriter;

/** Says how far a long piece of work is, and how long each step of it took. */
final class SeedProgress {

    private final PrintWriter out;
    private long since = System.nanoTime();

    SeedProgress(PrintWriter out) {
        this.out = out;
    }

    /** One step is done. */
    void at(int percent, String what) {
        out.printf("%3d %% %s (%.1f s)%n", percent, what, lap());
        out.flush();
    }

    /** One step is done, of so many things. */
    void at(int percent, long many, String what) {
        var seconds = lap();
        out.printf("%3d %% %,d %s (%.1f s, %,.0f a second)%n", percent, many, what, seconds, many / seconds);
        out.flush();
    }

    private double lap() {
        var now = System.nanoTime();
        var seconds = Math.max(1, now - since) / 1e9;
        since = now;
        return seconds;
    }
}
