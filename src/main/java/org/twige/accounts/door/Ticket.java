package org.twige.accounts.door;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.twige.web.Role;

/**
 * What the sign-in cookie says: who, since when, as what, and which sign-in of that person.
 *
 * @param version the person's session version at sign-in; a higher one in the database ends this sign-in
 * @param roles as they were at sign-in; others today end this sign-in
 * @param renewed when the person was last seen, give or take a tenth of the idle time
 * @param signIn random, so that form tokens and sign-out can name this sign-in
 */
record Ticket(UUID person, int version, Set<Role> roles, Instant issued, Instant renewed, UUID signIn) {

    private static final Duration IDLE_LEARNER = Duration.ofHours(12);
    private static final Duration IDLE_OFFICIAL = Duration.ofMinutes(30);
    private static final Duration LONGEST_LEARNER = Duration.ofDays(30);
    private static final Duration LONGEST_OFFICIAL = Duration.ofHours(12);

    static final Duration LONGEST = LONGEST_LEARNER;

    Ticket {
        roles = Set.copyOf(roles);
    }

    /** How long it lives without being used: short for who answers for others. */
    Duration idle() {
        return isLearnerOnly() ? IDLE_LEARNER : IDLE_OFFICIAL;
    }

    boolean isOver(Instant now) {
        var longest = isLearnerOnly() ? LONGEST_LEARNER : LONGEST_OFFICIAL;
        return now.isAfter(renewed.plus(idle())) || now.isAfter(issued.plus(longest));
    }

    /** Renewing at every request would send the cookie with every answer. */
    boolean isToBeRenewed(Instant now) {
        return now.isAfter(renewed.plus(idle().dividedBy(10)));
    }

    Ticket renewedAt(Instant now) {
        return new Ticket(person, version, roles, issued, now, signIn);
    }

    private boolean isLearnerOnly() {
        return EnumSet.of(Role.LEARNER).containsAll(roles);
    }
}
