package org.twige.credentials;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.people.People;
import org.twige.people.Scope;

/** Finds a credential for an official by its short code, if its holder is in the official's scope. */
@Component
class FindForOffice {

    private final Credentials credentials;
    private final People people;
    private final Country country;

    FindForOffice(Credentials credentials, People people, Country country) {
        this.credentials = credentials;
        this.people = people;
        this.country = country;
    }

    Optional<Credential> byCode(Scope scope, String typed) {
        return Code.typed(country.code(), typed)
                .flatMap(credentials::byCode)
                .filter(found -> people.within(scope, found.person()).isPresent());
    }
}
