package org.twige.assessment.sitting;

import java.util.List;
import org.twige.assessment.sitting.MySittings.Mine;
import org.twige.courses.Course;
import org.twige.web.Frame;

/** The checks in a room to which somebody is asked. */
record MySittingsPage(List<Mine> checks, List<Course> published) {

    String course(Mine check, Frame frame) {
        return DrawsPage.title(check.course(), published, frame);
    }

    /** Where and when, as far as it is known. */
    String where(Mine check, Frame frame) {
        return check.room() == null || check.startsAt() == null
                ? frame.text("assessment.mine.no-room")
                : frame.text("assessment.mine.room", "room", check.room(), "moment", frame.moment(check.startsAt()));
    }
}
