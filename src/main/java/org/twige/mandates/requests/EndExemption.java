package org.twige.mandates.requests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.MandateId;
import org.twige.mandates.Problem;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.Moment;
import org.twige.mandates.ledger.OneDuty;
import org.twige.mandates.requests.DecideRequest.Answer;
import org.twige.mandates.requests.Deciders.Official;
import org.twige.mandates.requests.Requests.Standing;

/** Ends an exemption before its last day, because its ground fell away; the duty comes back with time to do it. */
@Component
class EndExemption {

    private final Requests requests;
    private final Deciders deciders;
    private final OneDuty ledger;
    private final LedgerClock clock;
    private final Audit audit;

    EndExemption(Requests requests, Deciders deciders, OneDuty ledger, LedgerClock clock, Audit audit) {
        this.requests = requests;
        this.deciders = deciders;
        this.ledger = ledger;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    Answer end(Official me, UUID id, String why) {
        var found = deciders.toDecide(me, id);
        if (found.isEmpty()) {
            return new Answer.Nothing();
        }
        if (found.filter(Request::isGrantedExemption).isEmpty()) {
            return new Answer.TooLate();
        }
        if (why.isBlank() || why.length() > DecisionForm.MOST_WORDS) {
            return new Answer.Wrong(List.of(new Problem("end", "mandates.request.end-missing")));
        }
        var duty = requests.hold(found.get().about().duty()).orElseThrow();
        var moment = clock.now();
        if (requests.end(id, why.strip(), me.person(), moment)) {
            giveBack(found.get(), duty, moment);
            audit.record(new Act(me.person().toString(), "request.ended", "request:" + id, Map.of()));
        }
        return new Answer.Done();
    }

    private void giveBack(Request request, Standing duty, Moment moment) {
        var mandate = new MandateId(duty.mandate());
        for (var exempt : requests.duties(duty, request.wholeMandate())) {
            var _ = ledger.giveBack(exempt, mandate, "exemption-ended-early:" + request.id(), moment);
        }
    }
}
