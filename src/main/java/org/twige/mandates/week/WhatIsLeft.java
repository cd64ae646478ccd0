package org.twige.mandates.week;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;
import org.twige.learning.Learning;
import org.twige.learning.PracticeStep;
import org.twige.learning.Way;
import org.twige.learning.plan.Piece;
import org.twige.people.PersonId;

/** Finds what is left of each course that somebody owes. */
@Component
class WhatIsLeft {

    private final OpenDuties duties;
    private final Courses courses;
    private final Learning learning;

    WhatIsLeft(OpenDuties duties, Courses courses, Learning learning) {
        this.duties = duties;
        this.courses = courses;
        this.learning = learning;
    }

    /** In the order in which the courses are worked on; a course that is not published is left out. */
    List<OwedCourse> of(PersonId person) {
        return duties.of(person).stream()
                .flatMap(duty -> owed(person, duty).stream())
                .toList();
    }

    private Optional<OwedCourse> owed(PersonId person, OpenDuty duty) {
        return courses.published().stream()
                .filter(course -> course.id().equals(duty.course()))
                .findFirst()
                .flatMap(course -> courses.current(course.id()).map(version -> {
                    var changes = duty.changes();
                    var way =
                            changes ? learning.changesFor(person, version.id()) : learning.wayOf(person, version.id());
                    var minutes = changes
                            ? checkOfChanges(person, version.id())
                            : version.finalCheck().advisedMinutes();
                    return new OwedCourse(course, duty, pieces(course, way, minutes, changes));
                }));
    }

    private int checkOfChanges(PersonId person, VersionId version) {
        return learning.checkOfChanges(person, version).advisedMinutes();
    }

    /** Lessons that are not done, each with the exercises after it, and the final. */
    static List<Piece<Left>> pieces(Course course, Way way, int finalMinutes, boolean changes) {
        var pieces = new ArrayList<Piece<Left>>();
        for (var step : way.steps()) {
            if (step.state() != Way.State.DONE) {
                pieces.add(new Piece<>(
                        Left.lesson(course, step.lesson()),
                        Math.max(1, step.lesson().minutes())));
            }
            way.practiceAfter(step.lesson()).stream()
                    .filter(practice -> !practice.done())
                    .map(PracticeStep::exercise)
                    .forEach(exercise ->
                            pieces.add(new Piece<>(Left.exercise(course, exercise), Math.max(1, exercise.minutes()))));
        }
        if (finalMinutes > 0) {
            pieces.add(new Piece<>(Left.last(course, changes), finalMinutes));
        }
        return pieces;
    }
}
