package org.twige.learning;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.courses.Courses;
import org.twige.courses.Lesson;
import org.twige.courses.VersionId;
import org.twige.learning.Way.State;
import org.twige.learning.Way.Step;
import org.twige.people.PersonId;

/** What others ask about a person's way through a course, and the one thing they tell it: that the course is completed. */
@Component
public class Learning {

    private final Courses courses;
    private final Facts facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Learning(Courses courses, Facts facts, ApplicationEventPublisher events, Clock clock) {
        this.courses = courses;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** The way of a person through a version; a version that does not exist has no lessons. */
    public Way wayOf(PersonId person, VersionId version) {
        var lessons = courses.lessons(version);
        var past = facts.of(person, version, lessons.stream().map(Lesson::id).toList());
        return new Way(
                version,
                lessons.stream()
                        .map(lesson -> new Step(lesson, past.stateOf(lesson.id())))
                        .toList(),
                past.completedOn());
    }

    /** True when there is nothing left to read before the final check. */
    public boolean lessonsAllDone(PersonId person, VersionId version) {
        var way = wayOf(person, version);
        return !way.steps().isEmpty() && way.steps().stream().allMatch(step -> step.state() == State.DONE);
    }

    /**
     * Records that a person has completed a version, in the caller's transaction; a second call changes nothing and
     * tells nobody.
     *
     * @throws IllegalArgumentException for a version that does not exist
     */
    @Transactional
    public void complete(PersonId person, VersionId version, LocalDate on) {
        var course = courses.version(version)
                .orElseThrow(() -> new IllegalArgumentException("no version " + version.value()))
                .course();
        if (facts.complete(person, course, version, on, clock.instant())) {
            events.publishEvent(new CourseCompleted(person, course, version, on));
        }
    }
}
