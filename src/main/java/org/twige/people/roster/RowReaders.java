package org.twige.people.roster;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.people.Scope;
import org.twige.people.names.NamesKey;

/** Makes the reader of rows for one staff list: what the country and the uploader's scope allow. */
@Component
class RowReaders {

    private final Country country;
    private final Clock clock;
    private final NamesKey namesKey;
    private final IdentityKey key;
    private final InstitutionNames institutions;

    RowReaders(Country country, Clock clock, NamesKey namesKey, IdentityKey key, InstitutionNames institutions) {
        this.country = country;
        this.clock = clock;
        this.namesKey = namesKey;
        this.key = key;
        this.institutions = institutions;
    }

    LocalDate today() {
        return country.today(clock);
    }

    RowReader in(Scope scope) {
        var today = today();
        var codes = new CodeReader(country);
        var words = country.vocabulary();
        return new RowReader(
                new WhoReader(namesKey, codes, today),
                new IdentityReader(words.identifiers(), codes, key.mac("identity numbers")),
                new PhoneReader(country),
                new EmailReader(country),
                new WhatReader(
                        institutions.finder(scope, today),
                        new PlaceFinder(country),
                        codes,
                        words.usualStatus(),
                        today));
    }
}
