package org.twige.mandates.office;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.country.Place;
import org.twige.mandates.instruments.Instrument;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.people.Responsibilities;
import org.twige.web.SignedIn;

/** Reads the form that moves a due date, with what is known of the instruments and places that it names. */
@Component
class ReadExtension {

    private final Choices choices;
    private final Places places;
    private final Responsibilities responsibilities;
    private final Country country;

    ReadExtension(Choices choices, Places places, Responsibilities responsibilities, Country country) {
        this.choices = choices;
        this.places = places;
        this.responsibilities = responsibilities;
        this.country = country;
    }

    ExtensionForm read(SignedIn me, Typed typed, MandateVersion version) {
        return new ExtensionForm(
                typed,
                version,
                choices.instruments().stream().map(Instrument::id).toList(),
                found(me, typed.text("institution")),
                country.districts().stream().map(Place::code).toList());
    }

    private List<Places.Place> found(SignedIn me, String typed) {
        return typed.isEmpty() ? List.of() : places.find(responsibilities.scopeOf(me), typed);
    }
}
