package org.twige.outreach.channels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * How a gateway tells by HTTP what became of messages.
 *
 * @param secret the last part of the address, at least 32 signs
 * @param id the field that names the message
 * @param status the field that says what became of it
 * @param reason the field that says why it did not arrive
 * @param delivered what it says when the message arrived
 * @param failed what it says when the message will never arrive
 */
record ReceiptGateway(
        String secret, String id, String status, String reason, List<String> delivered, List<String> failed) {

    /** The words of Africa's Talking and of SMPP. */
    static final String[] DELIVERED = {"Success", "Delivered", "DELIVRD"};

    static final String[] FAILED = {
        "Failed", "Rejected", "AbsentSubscriber", "Expired", "UNDELIV", "EXPIRED", "REJECTD", "DELETED"
    };

    private static final int SHORTEST = 32;

    ReceiptGateway {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("twige.sms.http.receipts.secret must have at least 32 signs");
        }
    }

    /** Compares without telling by its time how much of it is right. */
    boolean isSecret(String said) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it arrived; empty while it is under way, or when we do not know the word. */
    Optional<Boolean> arrived(String said) {
        if (delivered.stream().anyMatch(said::equalsIgnoreCase)) {
            return Optional.of(true);
        }
        return failed.stream().anyMatch(said::equalsIgnoreCase) ? Optional.of(false) : Optional.empty();
    }

    @Override
    public String toString() {
        return "ReceiptGateway " + id; // never the secret in a log
    }
}
