package org.twige.labs.payments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twige.labs.round.Round;

/** The pages of the exercise in their order; each but the last two asks for something. */
enum Step {
    LIST,
    SIGNS,
    ORDER,
    TEN,
    CHECK,
    RESULT,
    READING;

    /** How many there are of those that ask for something. */
    static final int ASKING = 5;

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
            case LIST -> SIGNS;
            case SIGNS -> ORDER;
            case ORDER -> TEN;
            case TEN -> CHECK;
            case CHECK -> RESULT;
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
        } else if (round.choice("pile").isEmpty()) {
            return LIST;
        } else if (round.choice("signs").isEmpty()) {
            return SIGNS;
        } else if (round.choice("method").isEmpty()) {
            return ORDER;
        }
        return round.choice("rank1").isEmpty() ? TEN : CHECK;
    }

    /** What lies behind the ten is told when the round is finished, never before. */
    boolean mayBeShown(Round round) {
        var reached = of(round);
        return this == reached || (reached.compareTo(CHECK) <= 0 && compareTo(reached) < 0);
    }
}
