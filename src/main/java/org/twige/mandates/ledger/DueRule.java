package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.country.WorkingCalendar;

/**
 * By when a duty is due; whatever the sum, the day rolls to one on which something may fall due.
 *
 * @param date for {@link Kind#FIXED}, otherwise empty
 * @param days after the event that the kind names; 0 for {@link Kind#FIXED}
 * @param leastDays that somebody has at least who gets the duty later than the others or after the event
 * @param notBefore a date that a later instrument granted to everybody
 */
public record DueRule(
        Kind kind,
        @Nullable LocalDate date,
        int days,
        int leastDays,
        @Nullable LocalDate notBefore) {

    /** What the days are counted from. */
    public enum Kind {
        FIXED,
        AFTER_ASSIGNMENT,
        AFTER_JOINING,
        AFTER_POST_START
    }

    /**
     * What the rule looks at in one person.
     *
     * @param atPublication true when the person gets the duty on the day on which the mandate is published
     */
    public record Start(
            LocalDate assignedOn,
            LocalDate joinedOn,
            @Nullable LocalDate postStartedOn,
            boolean atPublication) {}

    public DueRule {
        if ((kind == Kind.FIXED) != (date != null)) {
            throw new IllegalArgumentException("a date belongs to a fixed rule and to no other");
        }
    }

    public static DueRule fixed(LocalDate date, int leastDays) {
        return new DueRule(Kind.FIXED, date, 0, leastDays, null);
    }

    public static DueRule after(Kind kind, int days, int leastDays) {
        return new DueRule(kind, null, days, leastDays, null);
    }

    public LocalDate dueOn(Start start, WorkingCalendar calendar) {
        var latest = Stream.of(target(start), floor(start), notBefore == null ? LocalDate.MIN : notBefore)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return calendar.roll(latest);
    }

    private LocalDate target(Start start) {
        return switch (kind) {
            case FIXED -> fixedDate();
            case AFTER_ASSIGNMENT -> start.assignedOn().plusDays(days);
            case AFTER_JOINING -> start.joinedOn().plusDays(days);
            case AFTER_POST_START ->
                (start.postStartedOn() == null ? start.joinedOn() : start.postStartedOn()).plusDays(days);
        };
    }

    /** Who gets a fixed date with everybody else has the time that the office weighed when it published. */
    private LocalDate floor(Start start) {
        return kind == Kind.FIXED && start.atPublication()
                ? LocalDate.MIN
                : start.assignedOn().plusDays(leastDays);
    }

    private LocalDate fixedDate() {
        if (date == null) {
            throw new IllegalStateException("a fixed rule without a date");
        }
        return date;
    }

    /** The rule after an instrument moved the end to a date, never to an earlier one. */
    public DueRule extendedTo(LocalDate later) {
        return kind == Kind.FIXED
                ? new DueRule(kind, later.isAfter(fixedDate()) ? later : date, days, leastDays, notBefore)
                : new DueRule(kind, null, days, leastDays, later);
    }

    /** The rule after an instrument granted more days to everybody. */
    public DueRule extendedBy(int more) {
        return kind == Kind.FIXED
                ? new DueRule(kind, fixedDate().plusDays(more), 0, leastDays, notBefore)
                : new DueRule(kind, null, days + more, leastDays, notBefore);
    }
}
