package org.twige.labs.visits;

import java.util.OptionalInt;

/**
 * What came out for one of the learner's centres.
 *
 * @param number from 1
 * @param test the chosen model on the weeks that it had not seen
 * @param year the same week of last year on them
 * @param next what the chosen model expects for the week after them
 */
record CentreResult(
        int number, Centre centre, Trial test, Trial year, Outlook next, OptionalInt guess, OptionalInt plan) {

    static CentreResult of(Choices choices, int number) {
        var centre = choices.centre(number);
        var model = choices.model(number);
        return new CentreResult(
                number,
                centre,
                centre.test(model),
                centre.test(Model.YEAR),
                centre.next(model),
                choices.guess(number),
                choices.plan(number));
    }

    /** Visits a week, rounded as the pages and the questions say them. */
    long miss() {
        return Math.round(test.averageMiss());
    }

    long yearMiss() {
        return Math.round(year.averageMiss());
    }

    boolean isBetter() {
        return miss() < yearMiss();
    }

    long low() {
        return Math.max(0, Math.round(next.low()));
    }

    long high() {
        return Math.round(next.high());
    }

    /** Where the plan lies: {@code below}, {@code within} or {@code above} the range; a part of the keys of messages. */
    String planned() {
        var visits = plan.orElse((int) high());
        return visits < low() ? "below" : visits > high() ? "above" : "within";
    }
}
