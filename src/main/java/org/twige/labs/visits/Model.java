package org.twige.labs.visits;

import java.util.List;
import java.util.Locale;
import org.twige.labs.data.VisitWeek;

/** A way to look ahead. */
enum Model {
    /** The baseline: the same week of last year. */
    YEAR,

    /** Level, trend and season, in which new weeks count more than old ones. */
    SMOOTH,

    /** A line with the waves of a year and a step for holidays. */
    WAVES;

    /** From one centre's weeks, in their order from week 0; weeks without a register teach it nothing. */
    Forecast learn(List<VisitWeek> past) {
        return switch (this) {
            case YEAR -> LastYear.learn(past);
            case SMOOTH -> Smoothing.learn(past);
            case WAVES -> SeasonLine.learn(past);
        };
    }

    /** A part of the keys of messages, and what a form sends. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Model of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
