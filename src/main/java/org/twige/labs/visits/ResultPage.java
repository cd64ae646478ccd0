package org.twige.labs.visits;

import java.util.List;
import org.twige.labs.round.Round;
import org.twige.web.Frame;
import org.twige.web.Row;

/** What came out of a round, or comes out of it for who reads. */
record ResultPage(Choices choices, Results results) {

    static ResultPage of(Round round) {
        var choices = Choices.of(round);
        return new ResultPage(choices, Results.of(choices));
    }

    Centre exception() {
        return Centres.broken();
    }

    /** Did somebody who did the exercise write this? */
    boolean wrote(String field) {
        return choices.round().choice(field).isPresent();
    }

    /** The learner's recommendation. */
    List<Row> advice(Frame frame) {
        return Step.ADVICE.fields().stream()
                .map(field -> Row.of(
                        frame.text("labs.visits.advice." + field),
                        choices.round().choice(field, "")))
                .toList();
    }

    String planned(Frame frame, CentreResult centre) {
        return centre.plan().isEmpty()
                ? ""
                : frame.text(
                        "labs.visits.planned." + centre.planned(),
                        "visits",
                        frame.number(centre.plan().getAsInt()));
    }
}
