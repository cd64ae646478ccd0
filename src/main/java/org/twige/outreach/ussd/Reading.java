package org.twige.outreach.ussd;

import java.util.UUID;

/**
 * A place in a micro-lesson.
 *
 * @param screen from 0; the one after the last text is the question, the one after that says whether the answer was right
 * @param chosen the option that was chosen; 0 before the answer
 */
record Reading(UUID version, int lesson, int screen, int chosen) {

    static Reading begin(UUID version, int lesson) {
        return new Reading(version, lesson, 0, 0);
    }

    Reading at(int other) {
        return new Reading(version, lesson, other, chosen);
    }

    Reading answered(int option) {
        return new Reading(version, lesson, screen + 1, option);
    }
}
