package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.requests.Deciders.Official;
import org.twige.people.Responsibilities;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Says about whom a signed-in official may propose and decide today: what another role sees does not count. */
@Component
class Officials {

    private static final List<Role> DECIDE = List.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);

    private final Responsibilities responsibilities;
    private final LedgerClock clock;

    Officials(Responsibilities responsibilities, LedgerClock clock) {
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    Official of(SignedIn me) {
        return new Official(me.person(), responsibilities.scopeOf(me, DECIDE), me.is(Role.PROGRAMME_OFFICE), today());
    }

    LocalDate today() {
        return clock.now().on();
    }
}
