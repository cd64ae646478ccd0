package org.twige.mandates.requests;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.requests.Deciders.Official;
import org.twige.people.Responsibilities;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Says what a signed-in official may look at today. */
@Component
class Officials {

    private final Responsibilities responsibilities;
    private final LedgerClock clock;

    Officials(Responsibilities responsibilities, LedgerClock clock) {
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    Official of(SignedIn me) {
        return new Official(me.person(), responsibilities.scopeOf(me), me.is(Role.PROGRAMME_OFFICE), today());
    }

    LocalDate today() {
        return clock.now().on();
    }
}
