package org.twige.assessment.quality;

import java.util.List;
import org.twige.assessment.quality.Supplies.Shortage;
import org.twige.web.Frame;

/**
 * How well forms can be drawn from the newest version of a course.
 *
 * @param thin cells with too few items, which forms fill from others
 * @param questions that forms of late have asked
 * @param worn how many of them were over the limit of exposure when they were drawn
 * @param leftOut items of the tool that the version did not take over
 */
record DrawReport(List<Shortage> thin, long questions, long worn, List<LeftOut> leftOut) {

    /** An item of the tool, and why it stays out. */
    record LeftOut(String code, String problem) {}

    static String cell(Frame frame, Shortage cell) {
        return frame.text(
                "assessment.quality.thin-cell",
                "outcome",
                cell.outcome(),
                "family",
                frame.text("assessment.quality.family." + cell.family()),
                "left",
                cell.left(),
                "needed",
                cell.needed());
    }
}
