package org.twige.assessment.sitting;

import java.util.List;
import org.twige.country.LocalText;
import org.twige.web.Frame;

/**
 * The question paper and the answer sheet of one person; the sheet bears a code and no name.
 *
 * @param frame in the language of the paper
 * @param code as it is printed for the eye
 * @param address what the square code says
 */
record PaperPage(
        Frame frame,
        Sitting sitting,
        LocalText course,
        String names,
        List<PaperQuestion> questions,
        String code,
        String address) {}
