package org.twige.people.roster;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/** Turns an identity number that an official types into what may be kept of it, exactly as a staff list does. */
@Component
public class IdentityNumbers {

    private final Country country;
    private final IdentityKey key;

    IdentityNumbers(Country country, IdentityKey key) {
        this.country = country;
        this.key = key;
    }

    /** Empty when the country has no such kind or the number does not have its form. */
    public Optional<Identity> of(String kind, String typed) {
        return new IdentityReader(
                        country.vocabulary().identifiers(), new CodeReader(country), key.mac("identity numbers"))
                .typed(kind, typed);
    }
}
