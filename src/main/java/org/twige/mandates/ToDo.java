package org.twige.mandates;

import java.time.LocalDate;
import org.twige.courses.CourseId;

/**
 * A course that somebody has still to complete.
 *
 * @param dueOn the earliest date, where several mandates ask for it
 * @param changes true when only what changed in it is asked for
 * @param keypadCounts true when a lesson that was done on a keypad phone counts as done
 */
public record ToDo(CourseId course, LocalDate dueOn, boolean changes, boolean keypadCounts) {}
