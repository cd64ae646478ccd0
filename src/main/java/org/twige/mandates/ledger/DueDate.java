package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The day that a due rule names, as an expression over {@code people.report_person p} and {@code mandates.duty d}; it does
 * not roll yet.
 */
final class DueDate {

    private DueDate() {}

    /**
     * The expression; a round that asks only for what changed in a course has the least days, whatever the rule.
     *
     * @param prefix of the names of its parameters, see {@link #bind}
     * @param assignedOn an expression for the day on which the duty is given
     * @param floored a condition: the person has the least time, counted from that day
     */
    static String of(String prefix, String assignedOn, String floored) {
        var least = least(prefix, assignedOn);
        return "case when d.changes_to is not null then %1$s else greatest(%2$s, case when %3$s then %1$s end, %4$s) end"
                .formatted(least, named(prefix, assignedOn), floored, notBefore(prefix));
    }

    private static String named(String prefix, String assignedOn) {
        return """
                case :%1$sKind when 'FIXED' then cast(nullif(:%1$sDate, '') as date) + %3$s
                               when 'WINDOW' then mandates.window_end(cast(nullif(:%1$sUntil, '') as int),
                                                                      %2$s + cast(:%1$sLeast as int)) + %3$s
                               when 'AFTER_RETURN' then coalesce(%4$s, %2$s) + cast(:%1$sDays as int)
                               when 'AFTER_ASSIGNMENT' then %2$s + cast(:%1$sDays as int)
                               when 'AFTER_JOINING' then p.joined_on + cast(:%1$sDays as int)
                               else coalesce(p.post_started_on, p.joined_on) + cast(:%1$sDays as int) end
                """.formatted(prefix, assignedOn, later(prefix), returnedBefore(prefix, assignedOn));
    }

    /** What the rule says of the district in which somebody works. */
    private static String later(String prefix) {
        return """
                coalesce((select l.days from unnest(cast(:%1$sDistricts as text[]), cast(:%1$sLater as int[]))
                            as l (district, days) where l.district = p.district), 0)
                """.formatted(prefix);
    }

    /** The last day of the newest leave that was over by then, unless a leave went on or that one is too long ago. */
    private static String returnedBefore(String prefix, String day) {
        return """
                (select max(h.until_on) from people.report_status_history h
                   join people.report_status k on k.code = h.status and k.pauses
                  where h.person_id = p.person_id and h.from_on <= %2$s
                 having bool_and(coalesce(h.until_on < %2$s, false))
                    and max(h.until_on) + cast(:%1$sDays as int) >= %2$s)
                """.formatted(prefix, day);
    }

    /** The least time that somebody has, counted from a day. */
    private static String least(String prefix, String from) {
        return "%2$s + cast(:%1$sLeast as int)".formatted(prefix, from);
    }

    /** The day before which an instrument lets nothing fall due; null when there is none. */
    private static String notBefore(String prefix) {
        return "cast(nullif(:%sNotBefore, '') as date)".formatted(prefix);
    }

    static void bind(String prefix, DueRule rule, Map<String, Object> parameters) {
        var window = rule.window();
        parameters.put(prefix + "Kind", rule.kind().name());
        parameters.put(prefix + "Date", text(rule.date()));
        parameters.put(
                prefix + "Until",
                window == null ? "" : String.valueOf(window.until().getValue()));
        parameters.put(prefix + "Districts", rule.daysLater().keySet().toArray(String[]::new));
        parameters.put(prefix + "Later", rule.daysLater().values().toArray(Integer[]::new));
        parameters.put(prefix + "Days", rule.days());
        parameters.put(prefix + "Least", rule.leastDays());
        parameters.put(prefix + "NotBefore", text(rule.notBefore()));
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
