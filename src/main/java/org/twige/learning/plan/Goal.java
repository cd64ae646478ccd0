package org.twige.learning.plan;

import java.time.LocalDate;

/**
 * Something that is to be done by a day.
 *
 * @param minutes that are left of it
 */
public record Goal(int minutes, LocalDate due) {}
