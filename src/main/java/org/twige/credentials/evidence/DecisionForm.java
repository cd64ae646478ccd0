package org.twige.credentials.evidence;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.credentials.evidence.DecideEvidence.Decision;

/**
 * What a reviewer decides.
 *
 * @param reason of the list; needed, with words, to refuse and to revoke
 */
record DecisionForm(
        @Nullable String decision,
        @Nullable String reason,
        @Nullable String words) {

    static final int FEWEST = 10;
    static final int MOST = 1_000;

    static DecisionForm empty() {
        return new DecisionForm(null, null, null);
    }

    Optional<Decision> typedDecision() {
        return Arrays.stream(Decision.values())
                .filter(known -> known.name().equals(decision))
                .findFirst();
    }

    Optional<RefusalReason> typedReason() {
        return Arrays.stream(RefusalReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst();
    }

    boolean isAgainst() {
        return typedDecision()
                .filter(known -> known == Decision.REFUSE || known == Decision.REVOKE)
                .isPresent();
    }

    boolean lacksWords() {
        var length = words == null ? 0 : words.strip().length();
        return length > MOST || (isAgainst() && length < FEWEST);
    }

    boolean lacksReason() {
        return (isAgainst() && typedReason().isEmpty()) || lacksWords();
    }
}
