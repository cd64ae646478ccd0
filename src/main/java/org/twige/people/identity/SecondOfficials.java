package org.twige.people.identity;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Who decides about records, and for which part of the tree: the programme office and coordinators. */
@Component
class SecondOfficials {

    private static final List<Role> DECIDE = List.of(Role.PROGRAMME_OFFICE, Role.COORDINATOR);

    private final Responsibilities responsibilities;

    SecondOfficials(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    /** Only what the person coordinates: a supervisor sees people, but decides about no record of them. */
    Scope scopeOf(SignedIn me) {
        return responsibilities.scopeOf(me, DECIDE);
    }
}
