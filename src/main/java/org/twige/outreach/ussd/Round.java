package org.twige.outreach.ussd;

import java.util.List;
import java.util.UUID;

/**
 * A practice round: the questions of several micro-lessons one after the other, and how many were right.
 *
 * @param lessons their numbers, in the order in which they are asked
 * @param place from 0; how many are answered
 */
record Round(UUID version, List<Integer> lessons, int place, int right) {

    static Round begin(Task task) {
        return new Round(task.version(), task.practice(), 0, 0);
    }

    int size() {
        return lessons.size();
    }

    boolean isOver() {
        return place >= size();
    }

    Round answered(boolean isRight) {
        return new Round(version, lessons, place + 1, right + (isRight ? 1 : 0));
    }
}
