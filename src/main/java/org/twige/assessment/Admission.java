package org.twige.assessment;

import java.time.Instant;
import java.util.List;
import org.twige.courses.activity.Exercise;

/** Whether a person may begin the final of a course now, and if not, why not and when. */
sealed interface Admission {

    /** The items of the version are still being loaded; it takes moments. */
    record Preparing() implements Admission {}

    record LessonsFirst(int done, int of) implements Admission {}

    /** A hands-on exercise of the course is not done yet. */
    record PracticeFirst(Exercise exercise) implements Admission {}

    /**
     * There is an open attempt.
     *
     * @param fresh true if it was opened just now
     */
    record GoOn(AttemptId attempt, boolean fresh) implements Admission {}

    /** There is an open attempt on a phone, which has to send it until then. */
    record OnPhone(AttemptId attempt, Instant until) implements Admission {}

    record Passed(AttemptId attempt) implements Admission {}

    /** After an attempt that was not passed there is time to study. */
    record WaitToRetake(AttemptId last, Instant from) implements Admission {}

    /** The person has seen so many items lately that no form without repetition is left. */
    record WaitForItems(AttemptId last, Instant from) implements Admission {}

    /**
     * After three finals that were not passed come a talk with the coordinator and a check in a room.
     *
     * @param helpers names of the coordinators; none where nobody coordinates the institution
     */
    record HelpFirst(AttemptId last, List<String> helpers) implements Admission {}

    /**
     * The person may begin.
     *
     * @param again true after an attempt that was not passed
     */
    record Free(boolean again) implements Admission {}
}
