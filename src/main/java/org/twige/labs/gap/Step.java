package org.twige.labs.gap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twige.labs.round.Round;

/** The pages of the exercise in their order. */
enum Step {
    COUNT,
    CAUSE,
    MEASURES,
    RESULT,
    READING;

    /** How many there are of those that ask for something. */
    static final int ASKING = 3;

    /** As it stands in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From 1. */
    int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    /** Where somebody goes on who did this one. */
    Step next() {
        return switch (this) {
            case COUNT -> CAUSE;
            case CAUSE -> MEASURES;
            case MEASURES -> RESULT;
            case RESULT, READING -> RESULT;
        };
    }

    static Optional<Step> named(String word) {
        return Stream.of(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** Where a round has come to. */
    static Step of(Round round) {
        if (!round.isOpen()) {
            return RESULT;
        } else if (round.reading()) {
            return READING;
        } else if (round.choice("guess").isEmpty()) {
            return COUNT;
        }
        return round.choice("all").isEmpty() ? CAUSE : MEASURES;
    }

    /** A step that has been reached; the result is that of a finished round alone. */
    boolean mayBeShown(Round round) {
        var reached = of(round);
        return this == reached || (reached.compareTo(MEASURES) <= 0 && compareTo(reached) < 0);
    }
}
