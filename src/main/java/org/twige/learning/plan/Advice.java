package org.twige.learning.plan;

import java.time.LocalDate;

/** What is said to somebody about the pace of the week. */
public sealed interface Advice {

    /** Everything is done by its date. */
    record InTime() implements Advice {}

    /** More of the time that the institution grants is enough: so many quarters of an hour a week. */
    record LearnMore(int quarters, LocalDate until) implements Advice {}

    /** What is granted is not enough: so many minutes a week would be. */
    record GrantedTooLittle(int needed, LocalDate until) implements Advice {}

    /** No week is long enough any more, because the date is over or too near. */
    record TooLate(LocalDate due) implements Advice {}
}
