package org.twige.mandates.cases;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.ledger.Moment;

/** Moves one case along its graph: the row, its event and the act in one transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MoveCase {

    private final Cases cases;
    private final Audit audit;

    MoveCase(Cases cases, Audit audit) {
        this.cases = cases;
        this.audit = audit;
    }

    /** Can it happen now? Nobody else changes the case until the end of the transaction. */
    boolean isPossible(UUID id, CaseMove move) {
        return cases.lock(id).filter(move::isPossibleFrom).isPresent();
    }

    /** Lets it happen, after {@link #isPossible}. */
    void move(UUID id, Fact fact, Moment moment) {
        cases.move(id, fact);
        writeDown(id, fact, moment);
    }

    /** The event and the act alone, for a case that has just been opened. */
    void writeDown(UUID id, Fact fact, Moment moment) {
        cases.write(id, fact, moment);
        var by = fact.by();
        var actor = by == null ? "system:mandates" : by.toString();
        audit.record(new Act(actor, fact.move().act(), "case:" + id, fact.details()));
        if (fact.move() == CaseMove.APPEAL_DECIDED) {
            audit.record(new Act(actor, CaseMove.CLOSED.act(), "case:" + id, Map.of()));
        }
    }

    /** Did it happen already, by a form that is sent twice? */
    boolean isDone(UUID id, Fact fact) {
        return cases.isWritten(id, fact);
    }
}
