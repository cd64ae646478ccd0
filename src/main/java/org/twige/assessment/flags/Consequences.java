package org.twige.assessment.flags;

import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.learning.SetAside;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** Lets follow what follows when a final does not count, and ends it when it counts again; all else changes nothing. */
@Component
class Consequences {

    private final Flags flags;
    private final SetAside setAside;
    private final Country country;

    Consequences(Flags flags, SetAside setAside, Country country) {
        this.flags = flags;
        this.setAside = setAside;
        this.country = country;
    }

    void of(Flag flag, FlagState decided, SignedIn by) {
        var person = new PersonId(flag.whose().person());
        var taken = flag.taken();
        var passedOn = taken.passedAt().atZone(country.zone()).toLocalDate();
        if (decided == FlagState.NOT_COUNTED) {
            setAside.begin(person, taken.course(), taken.version(), passedOn, new PersonId(by.person()));
        } else if (decided == FlagState.RESTORED && flags.counts(taken.attempt())) {
            setAside.end(person, taken.course(), taken.version(), passedOn);
        }
    }
}
