package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.mandates.ledger.LedgerClock;

/** Proves that a notice or a decision reached the person; only from then on do the days to reply or to appeal run. */
@Component
class DeliverWriting {

    private final MoveCase move;
    private final Cases cases;
    private final AnswerDays days;
    private final LedgerClock clock;

    DeliverWriting(MoveCase move, Cases cases, AnswerDays days, LedgerClock clock) {
        this.move = move;
        this.cases = cases;
        this.days = days;
        this.clock = clock;
    }

    /** The person has the case on the screen; whatever was to be delivered is, and a second look changes nothing. */
    @Transactional
    public void seen(DutyCase about) {
        var moment = clock.now();
        var person = about.whose().person();
        deliver(about, delivery(about), moment.on(), person, How.SEEN);
    }

    /** An official says how and when the letter was handed over; false when somebody was faster. */
    @Transactional
    public boolean handedOver(DutyCase about, CaseMove what, HandOver handOver, UUID by) {
        return deliver(about, what, handOver.on(), by, handOver.how())
                || move.isDone(about.id(), Fact.delivered(what, handOver.on(), by, handOver.how()));
    }

    /**
     * How a letter was handed over.
     *
     * @param on the day on which the person had it
     */
    record HandOver(How how, LocalDate on) {}

    /** What is to be delivered of a case as it stands. */
    static CaseMove delivery(DutyCase about) {
        return about.state() == CaseState.DECIDED ? CaseMove.TOLD : CaseMove.NOTIFIED;
    }

    private boolean deliver(DutyCase about, CaseMove what, LocalDate on, UUID by, How how) {
        if (!move.isPossible(about.id(), what)) {
            return false;
        }
        var moment = clock.now();
        if (what == CaseMove.NOTIFIED) {
            cases.replyUntil(about.id(), days.toReply(on, moment.on()));
        } else {
            cases.appealUntil(about.id(), days.toAppeal(on, moment.on()));
        }
        // The act comes last: who writes into the audit first and then waits for a duty makes others wait in a circle.
        move.move(about.id(), Fact.delivered(what, on, by, how), moment);
        return true;
    }
}
