package org.twige.credentials.evidence;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.country.LocalText;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.People;
import org.twige.people.Person;

/** Says whose a proof is, to a reviewer who may see it. */
@Component
class EvidenceHolders {

    private final People people;
    private final Institutions institutions;

    EvidenceHolders(People people, Institutions institutions) {
        this.people = people;
        this.institutions = institutions;
    }

    ReviewPage.Holder of(Evidence evidence) {
        var person = people.find(evidence.person());
        var institution = person.map(Person::institution)
                .flatMap(institutions::find)
                .map(Institution::names)
                .orElseGet(() -> new LocalText(Map.of()));
        return new ReviewPage.Holder(
                person.map(Person::names).orElse(""),
                person.flatMap(known -> Optional.ofNullable(known.staffNo())).orElse(""),
                institution);
    }
}
