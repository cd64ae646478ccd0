package org.twige.people.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.people.PersonId;

/**
 * One record standing for another, or somebody's wish that it does.
 *
 * @param askedBy who wished it
 * @param second why a second official has to agree, or had to; empty when nobody had to
 * @param mergedOn the day on which it was carried out
 */
record Merge(
        UUID id,
        Side kept,
        Side merged,
        State state,
        UUID askedBy,
        String askedByNames,
        @Nullable Second second,
        @Nullable LocalDate mergedOn,
        @Nullable LocalDate separatedOn) {

    /** One of the two records. */
    record Side(PersonId person, @Nullable String staffNo, String names, LocalText institution) {}

    /** How far it is. */
    enum State {
        PROPOSED,
        DONE,
        REFUSED,
        SEPARATED
    }

    /** Why one official is not enough: many merges on one day, or one of the two answers for others. */
    enum Second {
        MANY,
        OFFICE
    }
}
