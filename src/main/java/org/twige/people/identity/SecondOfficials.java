package org.twige.people.identity;

import java.util.EnumSet;
import org.springframework.stereotype.Component;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Who decides about records, and for which part of the tree: the programme office and coordinators. */
@Component
class SecondOfficials {

    private final Responsibilities responsibilities;

    SecondOfficials(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    /** Only what the person coordinates: a supervisor sees people, but decides about no record of them. */
    Scope scopeOf(SignedIn me) {
        var roles = EnumSet.noneOf(Role.class);
        EnumSet.of(Role.PROGRAMME_OFFICE, Role.COORDINATOR).stream()
                .filter(me::is)
                .forEach(roles::add);
        return responsibilities.scopeOf(new SignedIn(me.person(), me.names(), me.language(), roles, me.signIn()));
    }
}
