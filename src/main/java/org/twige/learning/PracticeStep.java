package org.twige.learning;

import org.twige.courses.activity.Exercise;
import org.twige.learning.Way.State;

/**
 * A hands-on exercise of a course and how far somebody is with it.
 *
 * @param after the number of the lesson that it follows
 */
public record PracticeStep(Exercise exercise, int after, State state) {

    /** Has it been done once? It may be done again after that. */
    public boolean done() {
        return state == State.DONE;
    }
}
