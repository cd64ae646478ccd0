package org.twige.credentials;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A believable proof for tests. */
final class ProofFixture {

    private ProofFixture() {}

    static Proof proof() {
        return named("MUKAMANA Aline", new Token("abcDEF_-0123456789abcd"), StatusList.LENGTH + 7);
    }

    static Proof named(String names, Token token, long statusNumber) {
        return new Proof(
                token,
                "XY-AI-7K3M-92QD",
                names,
                "en",
                "Ministry of Learning",
                new Achievement(
                        UUID.fromString("0199c7a0-0000-7000-8000-000000000001").toString(),
                        "ai-in-plain-words",
                        "2026.1",
                        "AI in plain words",
                        "What AI is and how it is used.",
                        "Pass the final check.",
                        List.of(
                                new Achievement.CanDo("1.a", "Sort everyday systems"),
                                new Achievement.CanDo("1.b", "Explain why a learned system repeats its examples"))),
                Instant.parse("2026-11-23T08:00:00Z"),
                Instant.parse("2026-11-22T22:00:00Z"),
                Instant.parse("2028-11-23T21:59:59Z"),
                statusNumber);
    }
}
