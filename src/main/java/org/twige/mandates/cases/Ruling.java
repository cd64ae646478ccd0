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
 */
record Ruling(
        Outcome outcome,
        @Nullable LocalDate until,
        @Nullable String ground) {

    static Ruling of(Outcome outcome) {
        return new Ruling(outcome, null, null);
    }

    /** The ruling in one sentence. */
    String words(Frame frame) {
        return frame.text(
                "mandates.case.outcome." + outcome.key(),
                "until",
                until == null ? "" : frame.date(until),
                "ground",
                groundName(frame));
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
