package org.twige.web;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The person who is asking: plain ids and roles, filled in by the sign-in of this request.
 *
 * @param person the surrogate key of the person
 * @param names as on record, for the page header
 * @param language the language the person prefers, a code of the country pack
 * @param roles {@link Role#LEARNER} and the roles of the responsibilities that hold today
 * @param signIn changes with each sign-in; secrets of this sign-in are derived from it
 */
public record SignedIn(UUID person, String names, String language, Set<Role> roles, String signIn) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The same person without any role but these. */
    public SignedIn only(Collection<Role> kept) {
        var left = roles.stream().filter(kept::contains).collect(Collectors.toUnmodifiableSet());
        return new SignedIn(person, names, language, left, signIn);
    }
}
