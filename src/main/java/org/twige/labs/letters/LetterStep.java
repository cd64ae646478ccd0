package org.twige.labs.letters;

import java.util.List;
import java.util.Optional;
import org.twige.labs.round.LabStep;
import org.twige.labs.round.LabSteps;
import org.twige.labs.round.Round;

/** A page of the exercise. */
enum LetterStep implements LabStep {
    FIRST("letter-1", "marks1"),
    SECOND("letter-2", "marks2"),
    THIRD("letter-3", "marks3"),
    COMPARE("rules", "compared"),
    REWRITE("request", "request");

    private static final LabSteps<LetterStep> ALL = new LabSteps<>(List.of(values()));

    private final String path;
    private final String field;

    LetterStep(String path, String field) {
        this.path = path;
        this.field = field;
    }

    static Optional<LetterStep> at(String path) {
        return ALL.pages().stream().filter(step -> step.path.equals(path)).findFirst();
    }

    /** Where a round goes on: the first page that was not sent, otherwise the last. */
    static LetterStep next(Round round) {
        return ALL.next(round);
    }

    String path() {
        return path;
    }

    /** What is kept of this page. */
    String field() {
        return field;
    }

    int number() {
        return ALL.number(this);
    }

    boolean isLetter() {
        return compareTo(COMPARE) < 0;
    }

    @Override
    public boolean isDone(Round round) {
        return round.choice(field).isPresent();
    }

    /** Marks stay as they were once the rules have been seen. */
    boolean isSealed(Round round) {
        return isLetter() && THIRD.isDone(round);
    }
}
