package org.twige.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;
import org.twige.courses.Final;
import org.twige.courses.Lesson;
import org.twige.courses.Version;
import org.twige.courses.VersionId;
import org.twige.learning.Way.State;
import org.twige.learning.Way.Step;
import org.twige.people.PersonId;

/** What others ask about a person's way through a course, and the one thing they tell it: that the course is completed. */
@Component
public class Learning {

    private final Courses courses;
    private final Facts facts;
    private final Passes passes;
    private final PracticeSteps practice;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Learning(
            Courses courses,
            Facts facts,
            Passes passes,
            PracticeSteps practice,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.facts = facts;
        this.passes = passes;
        this.practice = practice;
        this.events = events;
        this.clock = clock;
    }

    /** The way of a person through a version; a version that does not exist has no lessons. */
    public Way wayOf(PersonId person, VersionId version) {
        var way = wayThrough(person, version, courses.lessons(version));
        return courses.version(version)
                .map(known -> way.with(practice.of(person, known, way.steps())))
                .orElse(way);
    }

    /**
     * The way of somebody who knows an earlier version: only the lessons that are new or changed since.
     *
     * @return without steps for who knows no earlier version, or this one
     */
    public Way changesFor(PersonId person, VersionId version) {
        var known = courses.version(version).flatMap(asked -> passes.known(person, asked.course()));
        var before = known.map(courses::lessons).orElse(List.of()).stream()
                .map(Lesson::id)
                .collect(Collectors.toSet());
        var changed = known.isEmpty()
                ? List.<Lesson>of()
                : courses.lessons(version).stream()
                        .filter(lesson -> !before.contains(lesson.id()))
                        .toList();
        return wayThrough(person, version, changed);
    }

    /**
     * What is asked once the lessons that changed in a way that matters are done: the questions of the final about their
     * outcomes. None for who goes through the whole course, and where the final asks nothing about them.
     */
    public Final checkOfChanges(PersonId person, VersionId version) {
        var asked = courses.version(version).filter(found -> found.number() > 1);
        if (asked.isEmpty()
                || !asked.get().finalCheck().exists()
                || !passes.isBehind(person, asked.get().course(), version)) {
            return Final.NONE;
        }
        var changes = changesFor(person, version);
        var outcomes = changes.steps().stream()
                .flatMap(step -> step.lesson().outcomes().stream())
                .collect(Collectors.toSet());
        return changes.completedOn() == null
                ? Final.NONE
                : asked.get().finalCheck().about(outcomes);
    }

    private Way wayThrough(PersonId person, VersionId version, List<Lesson> lessons) {
        var course = courses.version(version).map(Version::course);
        if (course.isEmpty()) {
            return new Way(version, List.of(), List.of(), null);
        }
        var past =
                facts.of(person, course.get(), lessons.stream().map(Lesson::id).toList());
        return new Way(
                version,
                lessons.stream()
                        .map(lesson -> new Step(lesson, past.stateOf(lesson.id())))
                        .toList(),
                List.of(),
                past.completedOn());
    }

    /** True when there is nothing left to read before the final check. */
    public boolean lessonsAllDone(PersonId person, VersionId version) {
        var way = wayOf(person, version);
        return !way.steps().isEmpty() && way.steps().stream().allMatch(step -> step.state() == State.DONE);
    }

    /**
     * Lets people who have completed a course go through it again; what they did stays under the earlier pass. Whoever
     * is in a pass that is not completed yet goes on with it, so a second call changes nothing.
     *
     * @return how many begin again
     */
    @Transactional
    public int beginAgain(CourseId course, List<UUID> people) {
        return passes.begin(course, people, clock.instant());
    }

    /** Since when a person goes through a course again; empty in the first pass. */
    public Optional<Instant> againSince(PersonId person, CourseId course) {
        return passes.begunAt(person, course);
    }

    /** Records that who knows an earlier version has caught up with this one, if no lesson that changed is left. */
    @Transactional
    public void completeChanges(PersonId person, VersionId version, LocalDate on) {
        courses.version(version)
                .filter(found -> found.number() > 1)
                .map(Version::course)
                .ifPresent(course -> completeChanges(person, course, version, on));
    }

    private void completeChanges(PersonId person, CourseId course, VersionId version, LocalDate on) {
        var changes = changesFor(person, version);
        if (!changes.steps().isEmpty()
                && changes.allDone()
                && passes.changesDone(person, course, version, on, clock.instant())) {
            events.publishEvent(new ChangesDone(person, course, version, on));
        }
    }

    /**
     * Records that a person has completed a version, in the caller's transaction; a second call in the same pass changes
     * nothing and tells nobody.
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
