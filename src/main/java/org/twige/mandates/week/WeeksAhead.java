package org.twige.mandates.week;

import java.util.List;
import org.twige.learning.plan.Slot;

/**
 * Somebody's times to learn for some weeks, for a calendar.
 *
 * @param week the times that come every week, at most one a day
 * @param times those of them that are still to come, the next one first, as far as something is left to learn
 */
public record WeeksAhead(List<Slot> week, List<ThisWeek.Time> times) {}
