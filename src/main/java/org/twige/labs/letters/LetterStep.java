package org.twige.labs.letters;

import java.util.Arrays;
import java.util.Optional;
import org.twige.labs.round.Round;

/** A page of the exercise. */
enum LetterStep {
    FIRST(1, "letter-1", "marks1"),
    SECOND(2, "letter-2", "marks2"),
    THIRD(3, "letter-3", "marks3"),
    COMPARE(4, "rules", "compared"),
    REWRITE(5, "request", "request");

    private final int number;
    private final String path;
    private final String field;

    LetterStep(int number, String path, String field) {
        this.number = number;
        this.path = path;
        this.field = field;
    }

    static Optional<LetterStep> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
    }

    /** Where a round goes on: the first page that was not sent, otherwise the last. */
    static LetterStep next(Round round) {
        return Arrays.stream(values())
                .filter(step -> !step.isDone(round))
                .findFirst()
                .orElse(REWRITE);
    }

    String path() {
        return path;
    }

    /** What is kept of this page. */
    String field() {
        return field;
    }

    int number() {
        return number;
    }

    boolean isLetter() {
        return compareTo(COMPARE) < 0;
    }

    boolean isDone(Round round) {
        return round.choice(field).isPresent();
    }

    /** Marks stay as they were once the rules have been seen. */
    boolean isSealed(Round round) {
        return isLetter() && THIRD.isDone(round);
    }
}
