package org.twige.people.roster;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Who may bring in staff lists, and for which part of the tree: the programme office and coordinators. */
@Component
class Importers {

    private static final List<Role> BRING_IN = List.of(Role.PROGRAMME_OFFICE, Role.COORDINATOR);

    private final People people;
    private final Responsibilities responsibilities;
    private final Country country;
    private final Clock clock;

    Importers(People people, Responsibilities responsibilities, Country country, Clock clock) {
        this.people = people;
        this.responsibilities = responsibilities;
        this.country = country;
        this.clock = clock;
    }

    /** Somebody, or something, that brings in a list. */
    record Importer(String by, Scope scope) {}

    /** Only what the person coordinates: a supervisor sees people, but changes no list of them. */
    Scope scopeOf(SignedIn me) {
        return responsibilities.scopeOf(me, BRING_IN);
    }

    Optional<Importer> byStaffNumber(String staffNo) {
        return people.byStaffNumber(staffNo)
                .map(person -> new Importer(person.id().toString(), scopeOf(signedIn(person))))
                .filter(importer -> !importer.scope().paths().isEmpty());
    }

    private SignedIn signedIn(Person person) {
        var roles = responsibilities.rolesOf(person.id(), country.today(clock));
        return new SignedIn(person.id().value(), person.names(), person.language(), roles, "command line");
    }
}
