package org.twige.mandates.audience;

import java.util.Map;

/**
 * A rule as the database understands it, about {@code people.report_person p}.
 *
 * @param holds true for exactly the people that the rule reaches
 * @param outcome a text: {@code R} and the number of the clause that fits, {@code X} and the number of the exception,
 *     or the name of the criterion that the first clause misses
 * @param facts the array of {@link LookedAt} with that outcome, as an event keeps it
 * @param parameters the values that the expressions name
 */
public record Condition(String holds, String outcome, String facts, Map<String, Object> parameters) {}
