package org.twige.assessment.cut;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;
import org.twige.web.Frame;

/**
 * An adopted pass mark.
 *
 * @param cut per cent of the marks
 * @param wholeMarks rounded down to whole marks of a form, not only to a whole per cent
 * @param from new attempts from this day on keep to it
 */
record CutScore(
        UUID workshop,
        CourseId course,
        int cut,
        boolean wholeMarks,
        LocalDate from,
        Instant at,
        PersonId by,
        Basis basis) {

    /**
     * How sure it was when it was adopted.
     *
     * @param judges who finished round 2; 0 for what was adopted before this was kept
     * @param error standard error, as a share of the marks
     * @param despite why it was adopted with fewer judges or a larger error than there should be; empty where all was well
     */
    record Basis(int judges, double error, String despite) {

        /** What is said beside the pass mark, wherever it is called adopted. */
        String words(Frame frame) {
            if (judges == 0) {
                return "";
            }
            var sure =
                    frame.text("assessment.cut.basis", "judges", judges, "error", ResultTable.two(frame, error * 100));
            return despite.isEmpty() ? sure : sure + " " + frame.text("assessment.cut.despite", "reason", despite);
        }
    }
}
