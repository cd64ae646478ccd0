package org.twige.assessment.authoring;

import java.util.List;
import org.twige.web.Frame;

/** The courses whose items may be written. */
record AuthoringPage(List<AuthoredCourse> courses, List<ItemLines.Count> counts) {

    /** How much is under way in a course; empty if nothing is. */
    String underWay(AuthoredCourse course, Frame frame) {
        return String.join(
                " · ",
                counts.stream()
                        .filter(count -> count.course().equals(course.course().id()))
                        .map(count -> frame.text(
                                "assessment.authoring.count." + count.state(), "count", frame.number(count.items())))
                        .toList());
    }
}
