package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.UUID;

/** How an instrument moves the open duties of a mandate: to a date, or by days each from its own. */
public sealed interface Extension {

    /** Every open duty that is due earlier gets this date. */
    record ToDate(LocalDate date) implements Extension {}

    /** Every open duty gets so many days more. */
    record ByDays(int days) implements Extension {}

    /**
     * Only the duties of a part move.
     *
     * @param move to a date or by days
     * @param instrument that moves them; what everybody else's duties rest on stays as it is
     */
    record ForPart(Extension move, Part part, UUID instrument) implements Extension {

        public ForPart {
            if (move instanceof ForPart) {
                throw new IllegalArgumentException("a part of a part");
            }
        }
    }

    /** The rule for everybody who gets the duty later; for a part, {@link PartExtensions} remembers what it got. */
    default DueRule applyTo(DueRule rule) {
        return switch (this) {
            case ToDate(var date) -> rule.extendedTo(date);
            case ByDays(var days) -> rule.extendedBy(days);
            case ForPart _ -> rule;
        };
    }

    /** The instrument that a version names for everybody. */
    default UUID instrumentFor(UUID before, UUID moving) {
        return this instanceof ForPart ? before : moving;
    }
}
