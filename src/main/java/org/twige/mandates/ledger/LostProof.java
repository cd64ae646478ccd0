package org.twige.mandates.ledger;

import java.util.List;

/** A kind of proof that can lose its force, with the reason that the ledger names then. */
enum LostProof {
    /** A proof from elsewhere that was accepted once. */
    EVIDENCE("evidence-revoked", List.of("evidence")),
    /** A final of ours that a named official found not to count. */
    RESULT("result-withdrawn", List.of("", "change"));

    private final String reason;
    private final List<String> metBy;

    LostProof(String reason, List<String> metBy) {
        this.reason = reason;
        this.metBy = metBy;
    }

    String reason() {
        return reason;
    }

    /** Reasons of the events by which it met duties; empty for an event without one. */
    List<String> metBy() {
        return metBy;
    }
}
