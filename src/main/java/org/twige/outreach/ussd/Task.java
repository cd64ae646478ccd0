package org.twige.outreach.ussd;

import java.time.LocalDate;
import java.util.UUID;
import org.twige.country.LocalText;

/**
 * A course that somebody has to do.
 *
 * @param lesson the number of the next lesson for keypad phones; 0 when there is none left
 * @param total how many lessons there are
 */
record Task(UUID version, LocalText title, int lesson, int done, int total, LocalDate dueOn) {

    boolean hasLesson() {
        return lesson > 0;
    }

    boolean allDone() {
        return done >= total;
    }
}
