package org.twige;

/** Smaller nations are too easy to be judged by a budget. */
final class Judged {

    private static final int NATION = 250_000;

    private Judged() {}

    /** The budget for a nation of so many people; none for a small one. */
    static double by(double seconds, int people) {
        return people < NATION ? Double.NaN : seconds;
    }
}
