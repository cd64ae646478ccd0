package org.twige.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Lesson;
import org.twige.courses.VersionId;

/**
 * How far a person has come in a version of a course, derived from what the person did.
 *
 * @param steps the lessons in their order
 * @param practice the hands-on exercises between the lessons, in their order; none where only changes are learnt
 * @param completedOn the day the course was completed in the present pass, in this or an earlier version, or null
 */
public record Way(
        VersionId version,
        List<Step> steps,
        List<PracticeStep> practice,
        @Nullable LocalDate completedOn) {

    /** A lesson and how far it is. */
    public record Step(Lesson lesson, State state) {}

    /** How far a lesson is: begun means that a question in it was answered. */
    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        DONE
    }

    Way with(List<PracticeStep> exercises) {
        return new Way(version, steps, exercises, completedOn);
    }

    public int done() {
        return (int) steps.stream().filter(step -> step.state() == State.DONE).count();
    }

    public boolean isBegun() {
        return steps.stream().anyMatch(step -> step.state() != State.NOT_STARTED);
    }

    public boolean allDone() {
        return done() == steps.size();
    }

    /** The first exercise that is not done although the lessons up to it are. */
    public Optional<PracticeStep> nextPractice() {
        var lesson = next().map(Lesson::number).orElse(Integer.MAX_VALUE);
        return completedOn != null
                ? Optional.empty()
                : practice.stream()
                        .filter(step -> !step.done() && step.after() < lesson)
                        .findFirst();
    }

    /** The exercises that follow a lesson. */
    public List<PracticeStep> practiceAfter(Lesson lesson) {
        return practice.stream().filter(step -> step.after() == lesson.number()).toList();
    }

    /** Is nothing left before the final? */
    public boolean isReady() {
        return allDone() && practice.stream().allMatch(PracticeStep::done);
    }

    /** The lesson to go on with: the first that is not done; empty when all are. */
    public Optional<Lesson> next() {
        return steps.stream()
                .filter(step -> step.state() != State.DONE)
                .map(Step::lesson)
                .findFirst();
    }
}
