package org.twige.people;

import org.jspecify.annotations.Nullable;

/**
 * A public employee.
 *
 * @param names as on record: one field, never taken apart
 * @param language a code of the country pack
 * @param institution of the main post, or of the last one; empty only for somebody who never had a post
 */
public record Person(
        PersonId id,
        @Nullable String staffNo,
        String names,
        String language,
        State state,
        @Nullable InstitutionId institution) {

    /** UNCONFIRMED: a staff list lacks the person; somebody has to look, nobody is removed. */
    public enum State {
        LISTED,
        UNCONFIRMED,
        LEFT
    }
}
