package org.twige.learning;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twige.courses.LessonId;
import org.twige.learning.Way.State;

/** What a person did in a version of a course. */
record Past(
        Set<LessonId> done,
        Set<LessonId> answeredIn,
        @Nullable LocalDate completedOn) {

    State stateOf(LessonId lesson) {
        if (done.contains(lesson)) {
            return State.DONE;
        }
        return answeredIn.contains(lesson) ? State.IN_PROGRESS : State.NOT_STARTED;
    }
}
