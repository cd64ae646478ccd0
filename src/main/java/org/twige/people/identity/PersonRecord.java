package org.twige.people.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.people.Holdings.Holding;
import org.twige.people.Person;
import org.twige.people.PersonId;

/**
 * One record of a person with everything that helps to say who it is.
 *
 * @param contacts masked: enough to compare, not to use
 * @param holdings what the rest of the program keeps for it
 */
record PersonRecord(
        PersonId id,
        @Nullable String staffNo,
        String names,
        @Nullable String namesAlt,
        @Nullable String sex,
        @Nullable Integer birthYear,
        Person.State state,
        LocalDate joinedOn,
        List<Post> posts,
        List<String> contacts,
        List<Identifiers.Held> identifiers,
        List<Holding> holdings) {

    PersonRecord {
        posts = List.copyOf(posts);
        contacts = List.copyOf(contacts);
        identifiers = List.copyOf(identifiers);
        holdings = List.copyOf(holdings);
    }

    /** What the person did where. */
    record Post(
            LocalText institution,
            @Nullable String title,
            LocalDate from,
            @Nullable LocalDate until) {}
}
