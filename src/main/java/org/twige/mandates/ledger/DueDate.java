package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The day that a due rule names, as an expression over {@code people.report_person p}; it does not roll yet. */
final class DueDate {

    private DueDate() {}

    /**
     * The expression.
     *
     * @param prefix of the names of its parameters, see {@link #bind}
     * @param assignedOn an expression for the day on which the duty is given
     */
    static String of(String prefix, String assignedOn) {
        return """
                case :%1$sKind when 'FIXED' then cast(nullif(:%1$sDate, '') as date)
                               when 'AFTER_ASSIGNMENT' then %2$s + cast(:%1$sDays as int)
                               when 'AFTER_JOINING' then p.joined_on + cast(:%1$sDays as int)
                               else coalesce(p.post_started_on, p.joined_on) + cast(:%1$sDays as int) end
                """.formatted(prefix, assignedOn);
    }

    /** The least time that somebody has, counted from a day. */
    static String least(String prefix, String from) {
        return "%2$s + cast(:%1$sLeast as int)".formatted(prefix, from);
    }

    /** The day before which an instrument lets nothing fall due; null when there is none. */
    static String notBefore(String prefix) {
        return "cast(nullif(:%sNotBefore, '') as date)".formatted(prefix);
    }

    static void bind(String prefix, DueRule rule, Map<String, Object> parameters) {
        parameters.put(prefix + "Kind", rule.kind().name());
        parameters.put(prefix + "Date", text(rule.date()));
        parameters.put(prefix + "Days", rule.days());
        parameters.put(prefix + "Least", rule.leastDays());
        parameters.put(prefix + "NotBefore", text(rule.notBefore()));
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
