package org.twige.mandates.requests;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.ledger.LedgerClock;

/** Takes back what a person asked for; what was brought as evidence is forgotten. */
@Component
class WithdrawRequest {

    private final Requests requests;
    private final KeepPaper evidence;
    private final LedgerClock clock;
    private final Audit audit;

    WithdrawRequest(Requests requests, KeepPaper evidence, LedgerClock clock, Audit audit) {
        this.requests = requests;
        this.evidence = evidence;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Withdraws a request that waits, also one that an official proposed for the person.
     *
     * @return false when it is not about the person; a decided request stays as it was decided
     */
    @Transactional
    boolean withdraw(UUID person, UUID request) {
        var moment = clock.now();
        var found = requests.own(person, request, moment.on());
        found.flatMap(known -> requests.hold(known.about().duty())).ifPresent(_ -> {
            if (requests.decide(
                    Requests.Answer.without(request, Decision.Outcome.WITHDRAWN, null), person, null, moment)) {
                evidence.forget(request);
                audit.record(new Act(person.toString(), "request.withdrawn", "request:" + request, Map.of()));
            }
        });
        return found.isPresent();
    }
}
