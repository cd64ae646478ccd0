package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.web.SignedIn;

/** Shows a person the own case; the first look at a notice or a decision proves that it arrived. */
@Component
class OwnCase {

    private final KnownCases known;
    private final DeliverWriting deliver;
    private final LedgerClock clock;

    OwnCase(KnownCases known, DeliverWriting deliver, LedgerClock clock) {
        this.known = known;
        this.deliver = deliver;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.now().on();
    }

    /** Empty for the case of somebody else. */
    Optional<DutyCase> find(SignedIn me, UUID id) {
        return known.own(me.person(), id);
    }

    Optional<MyCasePage> read(SignedIn me, UUID id) {
        find(me, id).filter(DutyCase::isToDeliver).ifPresent(deliver::seen);
        return find(me, id).map(this::page);
    }

    MyCasePage page(DutyCase about) {
        var events = known.events(about.id());
        var history = events.stream().map(event -> new HistoryLine(event, true)).toList();
        return new MyCasePage(about, history, Decision.holding(about, events), today(), CasePage.Again.NOT);
    }

    /** An appeal after its last day; a reply is heard until somebody decides. */
    boolean isTooLate(SignedIn me, UUID id, CaseMove move) {
        return move == CaseMove.APPEALED
                && find(me, id)
                        .filter(about -> about.state() == CaseState.TOLD && !about.mayAppeal(today()))
                        .isPresent();
    }
}
