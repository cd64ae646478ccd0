package org.twige.learning.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is learnt when, at the pace of a week.
 *
 * @param isWhole false where something is left after the years that a plan looks ahead
 */
public record Plan<T>(List<Session<T>> sessions, boolean isWhole) {

    /** The day on which everything is done; empty when nothing is left to do, or when that is too far away to say. */
    public Optional<LocalDate> doneOn() {
        return doneOn(_ -> true);
    }

    /** The day on which everything of some kind is done. */
    public Optional<LocalDate> doneOn(Predicate<T> some) {
        return isWhole
                ? sessions.stream()
                        .filter(session -> session.what().stream().anyMatch(some))
                        .map(Session::on)
                        .reduce((_, last) -> last)
                : Optional.empty();
    }

    /** The sessions up to and with a day. */
    public List<Session<T>> until(LocalDate day) {
        return sessions.stream().filter(session -> !session.on().isAfter(day)).toList();
    }
}
