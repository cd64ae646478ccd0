package org.twige.outreach.ussd;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.twige.country.LocalText;

/**
 * A course that somebody has to do.
 *
 * @param lesson the number of the next lesson for keypad phones; 0 when there is none left
 * @param total how many lessons there are
 * @param practice the numbers of lessons that are done, or answered at a keypad phone, and have a question there
 */
record Task(UUID version, LocalText title, int lesson, int done, int total, LocalDate dueOn, List<Integer> practice) {

    /** A round has five to ten questions, fewer only where no more lessons are left for keypad phones. */
    private static final int FEWEST = 5;

    static final int MOST = 10;

    boolean canPractise() {
        return practice.size() >= FEWEST || (!hasLesson() && !practice.isEmpty());
    }

    boolean hasLesson() {
        return lesson > 0;
    }

    boolean allDone() {
        return done >= total;
    }
}
