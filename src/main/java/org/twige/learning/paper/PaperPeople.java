package org.twige.learning.paper;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** For whom an official makes worksheets. */
@Component
class PaperPeople {

    private static final Set<Role> BY = EnumSet.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);

    private final People people;
    private final Responsibilities responsibilities;

    PaperPeople(People people, Responsibilities responsibilities) {
        this.people = people;
        this.responsibilities = responsibilities;
    }

    Scope scope(SignedIn me) {
        return responsibilities.scopeOf(me, BY);
    }

    /** Somebody else whom the official answers for. */
    Optional<Person> find(SignedIn me, String staffNo) {
        return people.byStaffNumber(staffNo)
                .filter(found -> !found.id().value().equals(me.person()))
                .flatMap(found -> people.within(scope(me), found.id()))
                .filter(found -> found.state() != Person.State.LEFT);
    }
}
