package org.twige.labs.gap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twige.labs.round.LabStep;
import org.twige.labs.round.LabSteps;
import org.twige.labs.round.Round;

/** The pages of the exercise in their order; each but the last two asks for something. */
enum Step implements LabStep {
    COUNT("guess"),
    CAUSE("all"),
    MEASURES("measure"),
    RESULT(""),
    READING("");

    private static final LabSteps<Step> ASKED = new LabSteps<>(List.of(COUNT, CAUSE, MEASURES));

    /** How many there are of those that ask for something. */
    static final int ASKING = ASKED.pages().size();

    private final String field;

    /** With the field that is chosen once the page was sent. */
    Step(String field) {
        this.field = field;
    }

    /** As it stands in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From 1. */
    int number() {
        return ASKED.number(this);
    }

    @Override
    public boolean isDone(Round round) {
        return round.choice(field).isPresent();
    }

    /** Where somebody goes on who did this one. */
    Step next() {
        return ASKED.after(this).orElse(RESULT);
    }

    static Optional<Step> named(String word) {
        return Stream.of(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** Where a round has come to. */
    static Step of(Round round) {
        if (!round.isOpen()) {
            return RESULT;
        }
        return round.reading() ? READING : ASKED.next(round);
    }

    /** A step that has been reached; the result is that of a finished round alone. */
    boolean mayBeShown(Round round) {
        return this == of(round) || ASKED.isReached(this, round);
    }
}
