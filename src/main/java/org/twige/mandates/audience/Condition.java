package org.twige.mandates.audience;

import java.util.Map;

/**
 * A rule as the database understands it, about {@code people.report_person p}.
 *
 * @param holds true for exactly the people that the rule reaches
 * @param outcome a text: {@code R} and the number of the clause that fits, {@code EXCEPTED}, or the name of the
 *     criterion that the first clause misses
 * @param parameters the values that both expressions name
 */
public record Condition(String holds, String outcome, Map<String, Object> parameters) {}
