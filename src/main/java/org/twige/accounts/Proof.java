package org.twige.accounts;

import java.time.Instant;
import org.twige.people.PersonId;

/** What came of somebody's try to prove who they are. */
sealed interface Proof {

    /** It is this person. */
    record Right(PersonId person) implements Proof {}

    /** It is not, or there is no such person: nobody is told which. */
    record Wrong() implements Proof {}

    /** Too many tries: nothing was compared. */
    record Locked(Instant until) implements Proof {}
}
