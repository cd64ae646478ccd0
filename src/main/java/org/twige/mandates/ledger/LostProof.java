package org.twige.mandates.ledger;

import java.util.List;

/** A kind of proof that can lose its force, with the reason that the ledger names then. */
enum LostProof {
    /** A proof from elsewhere that was accepted once. */
    EVIDENCE("evidence-revoked"),
    /** A final of ours that a named official found not to count. */
    RESULT("result-withdrawn");

    private final String reason;

    LostProof(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** Reasons of the events by which it met duties; empty for an event without one. */
    List<String> metBy() {
        return switch (this) {
            case EVIDENCE -> List.of("evidence");
            case RESULT -> List.of("", "change");
        };
    }
}
