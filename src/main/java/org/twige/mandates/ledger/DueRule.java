package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.country.WorkingCalendar;

/**
 * By when a duty is due, and when again; whatever the sum, the day rolls to one on which something may fall due.
 *
 * @param date for {@link Kind#FIXED}, otherwise empty
 * @param days after the event that the kind names; 0 for the kinds that name a date
 * @param leastDays that somebody has at least who gets the duty later than the others or after the event
 * @param notBefore a date that a later instrument granted to everybody
 * @param window for {@link Kind#WINDOW}, otherwise empty
 * @param daysLater by the code of a district: how much later than the date its people are due
 * @param againMonths after how many months a duty that was met is given again; 0 for never
 */
public record DueRule(
        Kind kind,
        @Nullable LocalDate date,
        int days,
        int leastDays,
        @Nullable LocalDate notBefore,
        @Nullable DueWindow window,
        Map<String, Integer> daysLater,
        int againMonths) {

    /** What the days are counted from. */
    public enum Kind {
        FIXED,
        WINDOW,
        AFTER_ASSIGNMENT,
        AFTER_JOINING,
        AFTER_POST_START,
        AFTER_RETURN;

        /** True when the rule itself names the date. */
        public boolean isDated() {
            return this == FIXED || this == WINDOW;
        }
    }

    /**
     * What the rule looks at in one person.
     *
     * @param returnedOn the last day of the newest leave that is over; empty for who was never on leave or is on leave
     * @param district the code of the district where the person works; empty when it is not known
     * @param neededDays what the courses take in the time that the institution grants
     * @param atPublication true when the person gets the duty on the day on which the mandate is published
     */
    public record Start(
            LocalDate assignedOn,
            LocalDate joinedOn,
            @Nullable LocalDate postStartedOn,
            @Nullable LocalDate returnedOn,
            String district,
            int neededDays,
            boolean atPublication) {

        public Start(
                LocalDate assignedOn, LocalDate joinedOn, @Nullable LocalDate postStartedOn, boolean atPublication) {
            this(assignedOn, joinedOn, postStartedOn, null, "", 0, atPublication);
        }
    }

    public DueRule {
        if ((kind == Kind.FIXED) != (date != null)) {
            throw new IllegalArgumentException("a date belongs to a fixed rule and to no other");
        }
        if ((kind == Kind.WINDOW) != (window != null)) {
            throw new IllegalArgumentException("a window belongs to a rule of windows and to no other");
        }
        daysLater = Map.copyOf(daysLater);
    }

    /** A rule for all districts alike that asks once. */
    public DueRule(Kind kind, @Nullable LocalDate date, int days, int leastDays, @Nullable LocalDate notBefore) {
        this(kind, date, days, leastDays, notBefore, null, Map.of(), 0);
    }

    public static DueRule fixed(LocalDate date, int leastDays) {
        return new DueRule(Kind.FIXED, date, 0, leastDays, null);
    }

    public static DueRule after(Kind kind, int days, int leastDays) {
        return new DueRule(kind, null, days, leastDays, null);
    }

    public static DueRule within(DueWindow window, int leastDays) {
        return new DueRule(Kind.WINDOW, null, 0, leastDays, null, window, Map.of(), 0);
    }

    /** The same, with some districts later than the others. */
    public DueRule later(Map<String, Integer> byDistrict) {
        return new DueRule(kind, date, days, leastDays, notBefore, window, byDistrict, againMonths);
    }

    /** The same, given again so many months after it was met. */
    public DueRule again(int months) {
        return new DueRule(kind, date, days, leastDays, notBefore, window, daysLater, months);
    }

    public LocalDate dueOn(Start start, WorkingCalendar calendar) {
        var needed =
                start.neededDays() == 0 ? LocalDate.MIN : start.assignedOn().plusDays(start.neededDays());
        var latest = Stream.of(target(start), floor(start), needed, notBefore == null ? LocalDate.MIN : notBefore)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return calendar.roll(latest);
    }

    private LocalDate target(Start start) {
        return switch (kind) {
            case FIXED, WINDOW -> dateFor(start.assignedOn()).plusDays(daysLater.getOrDefault(start.district(), 0));
            case AFTER_ASSIGNMENT -> start.assignedOn().plusDays(days);
            case AFTER_JOINING -> start.joinedOn().plusDays(days);
            case AFTER_POST_START ->
                (start.postStartedOn() == null ? start.joinedOn() : start.postStartedOn()).plusDays(days);
            case AFTER_RETURN -> afterReturn(start);
        };
    }

    /** A leave whose days after it were over before the duty was given is no return that could be waited for. */
    private LocalDate afterReturn(Start start) {
        var fromTheDuty = start.assignedOn().plusDays(days);
        var returned = start.returnedOn();
        return returned == null || returned.plusDays(days).isBefore(start.assignedOn())
                ? fromTheDuty
                : returned.plusDays(days);
    }

    /** The date that a dated rule names for everybody who gets the duty on a day. */
    LocalDate dateFor(LocalDate assignedOn) {
        if (window != null) {
            return window.endFor(assignedOn, leastDays);
        }
        if (date == null) {
            throw new IllegalStateException("a rule that names no date");
        }
        return date;
    }

    /** Who gets a fixed date with everybody else has the time that the office weighed when it published. */
    private LocalDate floor(Start start) {
        return kind == Kind.FIXED && start.atPublication()
                ? LocalDate.MIN
                : start.assignedOn().plusDays(leastDays);
    }

    /** The rule after an instrument moved the end to a date, never to an earlier one. */
    public DueRule extendedTo(LocalDate later) {
        return kind == Kind.FIXED
                ? with(later.isAfter(dateFor(later)) ? later : date, days, notBefore)
                : with(date, days, later);
    }

    /** The rule after an instrument granted more days to everybody; who comes later has the window as it is. */
    public DueRule extendedBy(int more) {
        return switch (kind) {
            case FIXED -> with(dateFor(LocalDate.MIN).plusDays(more), 0, notBefore);
            case WINDOW -> this;
            default -> with(date, days + more, notBefore);
        };
    }

    private DueRule with(@Nullable LocalDate on, int after, @Nullable LocalDate from) {
        return new DueRule(kind, on, after, leastDays, from, window, daysLater, againMonths);
    }
}
