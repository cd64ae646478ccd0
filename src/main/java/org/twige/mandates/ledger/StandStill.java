package org.twige.mandates.ledger;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.PersonId;

/** Lets the clock of a duty stand still while its case is open, and carries out what the case decided. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StandStill {

    private final OneDuty duty;
    private final CaseOutcomes outcomes;
    private final Pauses pauses;
    private final Duties duties;
    private final Turns turns;

    StandStill(OneDuty duty, CaseOutcomes outcomes, Pauses pauses, Duties duties, Turns turns) {
        this.duty = duty;
        this.outcomes = outcomes;
        this.pauses = pauses;
        this.duties = duties;
        this.turns = turns;
    }

    /** False, without any effect, when the duty is not open. */
    public boolean begin(UUID id, Moment moment) {
        turns.patience();
        return duty.pause(id, "case", moment);
    }

    /** Meets every duty of a course that the person has completed without the ledger noticing. */
    public void meetCompleted(UUID person, Moment moment) {
        turns.patience();
        duties.meetCompleted(new Whom.Only(new PersonId(person)), moment);
    }

    /** Does to the duties what the closed cases decided; a case is carried out once, however often this is called. */
    public void carryOut(Moment moment) {
        turns.patience();
        outcomes.exempt(moment);
        outcomes.withdraw(moment);
        pauses.resume(new Whom.OfClosedCases(), moment);
        outcomes.extend(moment);
        outcomes.settle();
    }

    /** Gives back the duties whose exemption by a case is over. */
    public void endExemptions(Moment moment) {
        outcomes.endExemptions(moment);
    }

    /** Before many cases are carried out: mass work takes its turn. */
    public void takeTurn() {
        turns.take();
    }
}
