package org.twige.people.identity;

import java.util.List;
import java.util.UUID;
import org.twige.people.PersonId;
import org.twige.people.identity.Merge.Side;

/**
 * Two records that may be one person.
 *
 * @param first the one that stays unless somebody chooses otherwise: in service, and the older of two that are
 * @param score how much speaks for one person
 * @param reasons what speaks for it, as codes of messages
 */
record Pair(UUID id, Side first, Side second, int score, List<String> reasons) {

    Pair {
        reasons = List.copyOf(reasons);
    }

    boolean isOf(PersonId person) {
        return first.person().equals(person) || second.person().equals(person);
    }

    /** The other one of the two. */
    PersonId other(PersonId person) {
        return first.person().equals(person) ? second.person() : first.person();
    }
}
