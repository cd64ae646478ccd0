package org.twige.courses;

import java.util.List;

/**
 * A lesson as a keypad phone shows it, in one language; every text is in the alphabet of text messages and takes at most
 * 150 places.
 *
 * @param lesson the number of the lesson in its version
 * @param language in which it is written
 * @param question with its numbered options
 * @param options how many there are
 * @param key the number of the right one, from 1
 * @param right what to say to somebody who chose it
 * @param wrong what to say to somebody who chose another one
 */
public record KeypadLesson(
        int lesson,
        String language,
        List<String> screens,
        String question,
        int options,
        int key,
        String right,
        String wrong) {

    /** What to say to somebody who chose an option. */
    public String feedback(int chosen) {
        return chosen == key ? right : wrong;
    }
}
