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
 * @param completedOn the day the course was completed in the present pass, in this or an earlier version, or null
 */
public record Way(
        VersionId version, List<Step> steps, @Nullable LocalDate completedOn) {

    /** A lesson and how far it is. */
    public record Step(Lesson lesson, State state) {}

    /** How far a lesson is: begun means that a question in it was answered. */
    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        DONE
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

    /** The lesson to go on with: the first that is not done; empty when all are. */
    public Optional<Lesson> next() {
        return steps.stream()
                .filter(step -> step.state() != State.DONE)
                .map(Step::lesson)
                .findFirst();
    }
}
