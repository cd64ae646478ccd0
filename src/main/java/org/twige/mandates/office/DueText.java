package org.twige.mandates.office;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twige.mandates.ledger.DueRule;
import org.twige.web.Frame;
import org.twige.web.Row;

/** A due rule in the words of the office. */
final class DueText {

    private DueText() {}

    /** On 30 June 2027; or so many days after the event. */
    static String of(DueRule rule, Frame frame) {
        var window = rule.window();
        if (window != null) {
            return frame.text(
                    "mandates.office.due.window-months",
                    "from",
                    frame.month(window.from()),
                    "until",
                    frame.month(window.until()));
        }
        return rule.date() == null
                ? frame.text("mandates.office.due." + code(rule.kind()) + "-days", "days", rule.days())
                : frame.text("mandates.office.due.on", "date", frame.date(rule.date()));
    }

    /** The districts that are later, in one sentence; empty when all are due alike. */
    private static String later(DueRule rule, Frame frame) {
        var named = frame.country().districts().stream()
                .filter(district -> rule.daysLater().getOrDefault(district.code(), 0) > 0)
                .map(district -> frame.text(
                        "mandates.office.due.later-one",
                        "district",
                        district.name().in(frame.language()),
                        "days",
                        rule.daysLater().getOrDefault(district.code(), 0)))
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? "" : frame.text("mandates.office.due.later", "districts", named);
    }

    private static String again(DueRule rule, Frame frame) {
        return rule.againMonths() == 0 ? "" : frame.text("mandates.office.due.again", "months", rule.againMonths());
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

    /** Everything about the date, and when it comes again. */
    static String whole(DueRule rule, Frame frame) {
        return Stream.of(of(rule, frame) + ".", rolled(rule, frame), later(rule, frame), again(rule, frame))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static String leastDays(DueRule rule, Frame frame) {
        return frame.text("mandates.office.due.least", "days", rule.leastDays());
    }

    /** Where the final checks may be taken. */
    static Row finalCheck(boolean along, Frame frame) {
        return Row.of(frame.text("mandates.office.final"), finalCheckIn(along, frame));
    }

    static String finalCheckIn(boolean along, Frame frame) {
        return frame.text(along ? "mandates.office.final.along" : "mandates.office.final.online");
    }

    static String code(DueRule.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
