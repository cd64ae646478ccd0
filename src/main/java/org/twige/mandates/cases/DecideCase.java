package org.twige.mandates.cases;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.Moment;
import org.twige.mandates.ledger.StandStill;

/** Decides a case, or an appeal against the decision; what was decided is done to the duty when the case closes. */
@Component
class DecideCase {

    private final Cases cases;
    private final MoveCase move;
    private final StandStill clockOfDuty;
    private final LedgerClock clock;

    DecideCase(Cases cases, MoveCase move, StandStill clockOfDuty, LedgerClock clock) {
        this.cases = cases;
        this.move = move;
        this.clockOfDuty = clockOfDuty;
        this.clock = clock;
    }

    /** What became of a decision. */
    sealed interface Answer {
        record Done() implements Answer {}

        /** Somebody else decided, or the case went on otherwise. */
        record Faster() implements Answer {}

        record Refused(DecisionRule broken) implements Answer {}

        /** The duty cannot be called met: no completion is recorded. */
        record NotCompleted() implements Answer {}

        /** The duty was given more time meanwhile: its day is still to come. */
        record HasTime() implements Answer {}
    }

    /**
     * Decides once, however many try.
     *
     * @param about the case as it stands
     * @param forAppeal what the official saw: an appeal, or a case without one
     */
    @Transactional
    Answer decide(DutyCase about, Decider by, Ruling ruling, String reasons, boolean forAppeal) {
        if (about.isOpen() && forAppeal != about.isAppealed()) {
            return new Answer.Faster();
        }
        var broken = DecisionRule.brokenBy(about, by);
        if (broken.isPresent()) {
            return new Answer.Refused(broken.get());
        }
        var moment = clock.now();
        var fact = Fact.decided(
                forAppeal ? CaseMove.APPEAL_DECIDED : CaseMove.DECIDED, moment.on(), by.person(), ruling, reasons);
        if (!forAppeal) {
            noteThatNobodyReplied(about, moment);
        }
        if (!move.isPossible(about.id(), fact.move())) {
            return move.isDone(about.id(), fact) ? new Answer.Done() : new Answer.Faster();
        }
        if (ruling.outcome() == Outcome.MET && !isMet(about, moment)) {
            return new Answer.NotCompleted();
        }
        if (ruling.outcome() == Outcome.NOT_MET && cases.hasTime(about.duty(), moment.on())) {
            return new Answer.HasTime();
        }
        decide(about, by, fact, moment);
        return new Answer.Done();
    }

    private void decide(DutyCase about, Decider by, Fact fact, Moment moment) {
        if (!about.isAppealed()) {
            cases.decidedBy(about.id(), by.person(), by.level());
        }
        move.move(about.id(), fact, moment);
        var ruling = fact.ruling();
        var closesAtOnce = ruling != null && ruling.outcome().closesAtOnce();
        if (!about.isAppealed() && closesAtOnce) {
            move.move(about.id(), new Fact(CaseMove.CLOSED, moment.on(), null, null, null, null, ruling), moment);
        }
        if (about.isAppealed() || closesAtOnce) {
            clockOfDuty.carryOut(moment);
        }
    }

    /** The night writes it down; whoever decides on the morning before does not have to wait for it. */
    private void noteThatNobodyReplied(DutyCase about, Moment moment) {
        var last = about.replyUntil();
        if (last != null && last.isBefore(moment.on()) && move.isPossible(about.id(), CaseMove.UNANSWERED)) {
            move.move(about.id(), new Fact(CaseMove.UNANSWERED, moment.on(), null, null, null, null, null), moment);
        }
    }

    private boolean isMet(DutyCase about, Moment moment) {
        UUID person = about.whose().person();
        clockOfDuty.meetCompleted(person, moment);
        return cases.isDutyMet(about.duty());
    }
}
