package org.twige.assessment.sitting;

import java.util.List;
import org.twige.country.LocalText;
import org.twige.web.Frame;

/**
 * The question paper and the answer sheet of one person; the sheet bears a code and no name.
 *
 * @param frame in the language of the paper
 * @param seat of the person, with how large the print is to be
 * @param code as it is printed for the eye
 * @param address what the square code says
 */
record PaperPage(
        Frame frame,
        Sitting sitting,
        LocalText course,
        Seat seat,
        List<PaperQuestion> questions,
        String code,
        String address) {

    /** The classes of a part of the paper; each part but the first begins a page. */
    String classes(boolean first) {
        return (first ? "" : "new ") + (seat.wishes().largerText() ? "large" : "");
    }
}
