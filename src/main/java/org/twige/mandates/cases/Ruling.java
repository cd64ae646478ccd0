package org.twige.mandates.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twige.country.Vocabulary;
import org.twige.web.Frame;

/**
 * What an official decided.
 *
 * @param until the new due date, or the last day of an exemption
 * @param ground the code of the ground of an exemption
 * @param paper its evidence in words
 */
record Ruling(
        Outcome outcome,
        @Nullable LocalDate until,
        @Nullable String ground,
        @Nullable String paper) {

    static Ruling of(Outcome outcome) {
        return new Ruling(outcome, null, null, null);
    }

    /** The ruling in one sentence, and the paper that it rests on. */
    String words(Frame frame) {
        var sentence = frame.text(
                "mandates.case.outcome." + outcome.key(),
                "until",
                until == null ? "" : frame.date(until),
                "ground",
                groundName(frame));
        return paper == null ? sentence : sentence + " " + frame.text("mandates.case.ruling-paper", "paper", paper);
    }

    private String groundName(Frame frame) {
        return frame.country().vocabulary().grounds().stream()
                .filter(known -> known.code().equals(ground))
                .findFirst()
                .map(Vocabulary.Ground::name)
                .map(name -> name.in(frame.language()))
                .orElse("");
    }
}
