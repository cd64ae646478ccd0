package org.twige.learning.champions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Institution;
import org.twige.people.InstitutionId;
import org.twige.people.Institutions;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.web.SignedIn;

/** Lets officials ask colleagues to be champions of an institution, and end it. */
@Component
class NameChampion {

    private final Champions champions;
    private final People people;
    private final Institutions institutions;
    private final ChampionUnits units;
    private final Audit audit;
    private final Clock clock;

    NameChampion(
            Champions champions,
            People people,
            Institutions institutions,
            ChampionUnits units,
            Audit audit,
            Clock clock) {
        this.champions = champions;
        this.people = people;
        this.institutions = institutions;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    Scope scope(SignedIn me) {
        return units.namedBy(me);
    }

    LocalDate today() {
        return units.today();
    }

    /** The code of the one institution that somebody answers for; empty for several, and for the whole country. */
    String ownPlace(SignedIn me) {
        return institutions.onlyTop(scope(me));
    }

    /** Asks somebody who works there; the names of the fields to put right, none when it was done. */
    @Transactional
    List<String> ask(SignedIn me, ChampionForm form) {
        var scope = scope(me);
        var unit = institutions
                .byCode(ChampionForm.typed(form.place()))
                .flatMap(found -> institutions.within(scope, found.id()));
        var person = person(scope, form, unit);
        var until = form.until(today());
        if (person.isPresent() && unit.isPresent() && until.isPresent()) {
            return ask(scope, person.get().id(), unit.get().id(), until.get()) ? List.of() : List.of("staffNo.twice");
        }
        var wrong = new ArrayList<String>();
        if (person.isEmpty()) {
            wrong.add("staffNo");
        }
        if (unit.isEmpty()) {
            wrong.add("place");
        }
        if (until.isEmpty()) {
            wrong.add("until");
        }
        return wrong;
    }

    /** Somebody else of the scope; where the institution is known, somebody who works there. */
    private Optional<Person> person(Scope scope, ChampionForm form, Optional<Institution> unit) {
        return people.byStaffNumber(ChampionForm.typed(form.staffNo()))
                .filter(found -> !found.id().value().equals(scope.person()))
                .flatMap(found -> people.within(scope, found.id()))
                .filter(found -> found.state() != Person.State.LEFT)
                .filter(found -> unit.map(place -> new Scope(scope.person(), List.of(place.path())))
                        .map(place -> people.within(place, found.id()).isPresent())
                        .orElse(true));
    }

    private boolean ask(Scope scope, PersonId person, InstitutionId unit, LocalDate until) {
        var asked = champions.ask(person, unit, scope, today(), until, clock.instant());
        if (asked) {
            audit.record(new Act(
                    scope.person().toString(),
                    "champion.asked",
                    "person:" + person,
                    Map.of("institution", unit.toString(), "until", until.toString())));
        }
        return asked;
    }

    @Transactional
    void end(SignedIn me, UUID id) {
        if (champions.end(scope(me), id, clock.instant())) {
            audit.record(new Act(me.person().toString(), "champion.ended", "champion:" + id, Map.of()));
        }
    }
}
