package org.twige.mandates.ledger;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.PersonsSeparated;

/** Lets each of two people who were taken for one have what their own proofs from elsewhere meet, and nothing else. */
@Component
class PartProofs {

    private final EvidenceDuties duties;
    private final ReopenUnproven reopenUnproven;

    PartProofs(EvidenceDuties duties, ReopenUnproven reopenUnproven) {
        this.duties = duties;
        this.reopenUnproven = reopenUnproven;
    }

    /** What was verified while they were one met the duty of the one who stayed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void of(PersonsSeparated told, Moment now) {
        reopenUnproven.of(told.kept(), _ -> true, LostProof.EVIDENCE, now);
        duties.meetVerified(new Whom.Only(told.merged()), now);
    }
}
