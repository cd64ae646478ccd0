package org.twige.assessment.sitting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.web.Frame;
import org.twige.web.Role;

/** The sittings in an official's part of the tree. */
record SittingsPage(List<Sitting> sittings, Map<CourseId, LocalText> courses) {

    boolean mayPlan(Frame frame) {
        return frame.is(Role.COORDINATOR) || frame.is(Role.PROGRAMME_OFFICE);
    }

    String course(Sitting sitting, Frame frame) {
        return Optional.ofNullable(courses.get(sitting.course()))
                .map(title -> title.in(frame.language()))
                .orElse("");
    }
}
