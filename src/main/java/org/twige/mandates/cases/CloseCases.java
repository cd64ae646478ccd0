package org.twige.mandates.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.DutiesFollowedRoster;
import org.twige.mandates.DutyId;
import org.twige.mandates.DutyMet;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.Moment;
import org.twige.mandates.ledger.StandStill;

/** Lets cases go on by themselves: days to reply and to appeal pass, and duties are met or end meanwhile. */
@Component
class CloseCases {

    private final CaseDays days;
    private final StandStill clockOfDuty;
    private final Audit audit;
    private final LedgerClock clock;

    CloseCases(CaseDays days, StandStill clockOfDuty, Audit audit, LedgerClock clock) {
        this.days = days;
        this.clockOfDuty = clockOfDuty;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever completes the course has nothing to answer for: the case is closed as met. */
    @ApplicationModuleListener
    void on(DutyMet met) {
        closeEnded(met.duty(), clock.now());
    }

    @ApplicationModuleListener
    void on(DutiesFollowedRoster followed) {
        closeEnded(null, clock.now());
    }

    /** What each night brings; without effect the second time. */
    @Transactional
    public void everyNight() {
        clockOfDuty.takeTurn();
        var moment = clock.now();
        closeEnded(null, moment);
        days.standStill(moment);
        record(CaseMove.UNANSWERED, "unanswered", days.unanswered(moment), moment);
        record(CaseMove.CLOSED, "unappealed", days.closeUnappealed(moment), moment);
        clockOfDuty.carryOut(moment);
        clockOfDuty.endExemptions(moment);
    }

    private void closeEnded(@Nullable DutyId duty, Moment moment) {
        var ended = days.closeEnded(duty, moment);
        if (ended > 0) {
            record(CaseMove.CLOSED, "ended", ended, moment);
            clockOfDuty.carryOut(moment);
        }
    }

    private void record(CaseMove move, String why, int cases, Moment moment) {
        if (cases > 0) {
            audit.record(
                    new Act("system:mandates", move.act(), "cases:" + moment.on(), Map.of(why, String.valueOf(cases))));
        }
    }
}
