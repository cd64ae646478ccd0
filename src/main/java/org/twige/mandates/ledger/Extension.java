package org.twige.mandates.ledger;

import java.time.LocalDate;

/** How an instrument moves the open duties of a mandate: to a date, or by days each from its own. */
public sealed interface Extension {

    /** Every open duty that is due earlier gets this date. */
    record ToDate(LocalDate date) implements Extension {}

    /** Every open duty gets so many days more. */
    record ByDays(int days) implements Extension {}

    /** The rule for everybody who gets the duty later. */
    default DueRule applyTo(DueRule rule) {
        return switch (this) {
            case ToDate(var date) -> rule.extendedTo(date);
            case ByDays(var days) -> rule.extendedBy(days);
        };
    }
}
