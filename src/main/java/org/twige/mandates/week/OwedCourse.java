package org.twige.mandates.week;

import java.util.List;
import org.twige.courses.Course;
import org.twige.learning.plan.Goal;
import org.twige.learning.plan.Piece;

/** A course that somebody owes, with what is left of it. */
record OwedCourse(Course course, OpenDuty duty, List<Piece<Left>> left) {

    Goal goal() {
        return new Goal(left.stream().mapToInt(Piece::minutes).sum(), duty.dueOn());
    }
}
