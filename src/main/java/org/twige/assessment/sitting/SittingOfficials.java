package org.twige.assessment.sitting;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twige.people.Institutions;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Who may look at sittings, and who may hold one. */
@Component
class SittingOfficials {

    private static final Set<Role> RUN = EnumSet.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);
    private static final Set<Role> READ = EnumSet.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE, Role.AUDITOR);

    private final Responsibilities responsibilities;
    private final Institutions institutions;

    SittingOfficials(Responsibilities responsibilities, Institutions institutions) {
        this.responsibilities = responsibilities;
        this.institutions = institutions;
    }

    Scope reading(SignedIn me) {
        return responsibilities.scopeOf(me, READ);
    }

    Scope running(SignedIn me) {
        return responsibilities.scopeOf(me, RUN);
    }

    boolean runs(SignedIn me) {
        return RUN.stream().anyMatch(me::is);
    }

    /** The code of the one institution that somebody answers for; empty for several, and for the whole country. */
    String ownPlace(SignedIn me) {
        return institutions.onlyTop(running(me));
    }
}
