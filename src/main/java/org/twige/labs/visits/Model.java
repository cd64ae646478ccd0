package org.twige.labs.visits;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.twige.labs.data.VisitWeek;

/** A way to look ahead. */
enum Model {
    /** The baseline: the same week of last year. */
    YEAR(LastYear::learn),

    /** Level, trend and season, in which new weeks count more than old ones. */
    SMOOTH(Smoothing::learn),

    /** A line with the waves of a year and a step for holidays. */
    WAVES(SeasonLine::learn);

    private final Function<List<VisitWeek>, Forecast> learning;

    Model(Function<List<VisitWeek>, Forecast> learning) {
        this.learning = learning;
    }

    /** From one centre's weeks, in their order from week 0; weeks without a register teach it nothing. */
    Forecast learn(List<VisitWeek> past) {
        return learning.apply(past);
    }

    /** A part of the keys of messages, and what a form sends. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Model of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
