package org.twige.learning.offline;

import java.time.LocalDate;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;

/**
 * A lesson that counts for the day that a phone told, because that is earlier than the day on which it arrived.
 *
 * @param lesson its number in the version in which it was read
 * @param signed whether the phone signed what it sent
 */
record ToldDay(
        String names,
        LocalText institution,
        CourseId course,
        int lesson,
        LocalDate counts,
        LocalDate received,
        boolean signed) {}
