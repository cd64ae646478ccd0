package org.twige.mandates.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/**
 * A letter in a case.
 *
 * @param decision the last one; without it the letter is the notice
 */
record LetterPage(DutyCase about, @Nullable Decision decision, LocalDate today) {

    Writing writing(Frame frame) {
        return Writing.of(about, frame);
    }

    String title(Frame frame) {
        return decision == null
                ? writing(frame).heading()
                : frame.text(
                        "mandates.case.decision.heading",
                        "course",
                        about.course().in(frame.language()));
    }
}
