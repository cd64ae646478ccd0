package org.twige.labs.asking;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Institutions;
import org.twige.people.Responsibilities;
import org.twige.web.SignedIn;

/** Says how much an institution may spend on the model in a month. */
@Component
class SetBudget {

    private final Institutions institutions;
    private final Responsibilities responsibilities;
    private final ModelLedger ledger;
    private final Audit audit;
    private final Clock clock;

    SetBudget(
            Institutions institutions,
            Responsibilities responsibilities,
            ModelLedger ledger,
            Audit audit,
            Clock clock) {
        this.institutions = institutions;
        this.responsibilities = responsibilities;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when the official answers for no institution with this code. */
    @Transactional
    boolean set(SignedIn me, String code, BigDecimal monthly) {
        var found =
                institutions.byCode(code).flatMap(one -> institutions.within(responsibilities.scopeOf(me), one.id()));
        found.ifPresent(institution -> {
            ledger.setBudget(institution.id(), monthly, clock.instant());
            audit.record(new Act(
                    me.person().toString(),
                    "labs.budget-set",
                    "institution:" + institution.id().value(),
                    Map.of("monthly", monthly.toPlainString())));
        });
        return found.isPresent();
    }
}
