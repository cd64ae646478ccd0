package org.twige.mandates.office;

import java.util.Locale;
import org.twige.mandates.ledger.DueRule;
import org.twige.web.Frame;

/** A due rule in the words of the office. */
final class DueText {

    private DueText() {}

    /** On 30 June 2027; or so many days after the event. */
    static String of(DueRule rule, Frame frame) {
        return rule.date() == null
                ? frame.text("mandates.office.due." + code(rule.kind()) + "-days", "days", rule.days())
                : frame.text("mandates.office.due.on", "date", frame.date(rule.date()));
    }

    /** What else one should know about the date; empty when there is nothing. */
    private static String rolled(DueRule rule, Frame frame) {
        if (rule.date() == null) {
            return frame.text("mandates.office.due.rolls");
        }
        var day = frame.country().calendar().roll(rule.date());
        return day.equals(rule.date())
                ? ""
                : frame.text("mandates.office.due.rolled", "date", frame.date(rule.date()), "day", frame.date(day));
    }

    /** Both together. */
    static String whole(DueRule rule, Frame frame) {
        var more = rolled(rule, frame);
        return more.isEmpty() ? of(rule, frame) : of(rule, frame) + ". " + more;
    }

    static String leastDays(DueRule rule, Frame frame) {
        return frame.text("mandates.office.due.least", "days", rule.leastDays());
    }

    static String code(DueRule.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
