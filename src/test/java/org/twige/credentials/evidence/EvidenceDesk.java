package org.twige.credentials.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/** Decides about proofs for tests of other parts, as a reviewer does. */
public final class EvidenceDesk {

    private final DecideEvidence decide;
    private final EvidenceRecords records;
    private final EvidenceFixture proofs;

    public EvidenceDesk(BeanFactory beans) {
        decide = beans.getBean(DecideEvidence.class);
        records = beans.getBean(EvidenceRecords.class);
        proofs = new EvidenceFixture(beans.getBean(JdbcClient.class));
    }

    /** Somebody brings a proof, and it is accepted. */
    public UUID accepted(PersonId person, CourseId course, LocalDate completedOn, UUID reviewer) {
        var proof = proofs.claimed(person, proofs.rule(course), completedOn);
        var _ = decide.decide(proof(proof), DecideEvidence.Decision.ACCEPT, reviewer, null, null);
        return proof;
    }

    /** A proof that was accepted turns out not to be genuine. */
    public void revoke(UUID proof, UUID reviewer) {
        var _ = decide.decide(proof(proof), DecideEvidence.Decision.REVOKE, reviewer, RefusalReason.NOT_GENUINE, null);
    }

    private Evidence proof(UUID id) {
        return records.find(id).orElseThrow();
    }
}
