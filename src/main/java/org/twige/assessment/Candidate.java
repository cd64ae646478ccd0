package org.twige.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.Demand;
import org.twige.assessment.bank.Kind;

/**
 * An item that may be drawn for somebody.
 *
 * @param demand what it asks of people's thinking
 * @param caseCode the same for the questions of one case; null for every other item
 * @param own what it asks about of the person's exercises; empty for every other item
 * @param letters its options, e.g. {@code abcd}; empty for a template
 * @param shown how often it was drawn for anybody
 * @param ease the mark that it is expected to give, from 0 to 1
 * @param worn true when it was shown in a fifth of the forms of late, or in more
 * @param judged true when the person judged it for a pass mark, with its key at hand
 * @param seenAt when this person was last shown it, in whatever version; null if never
 */
record Candidate(
        UUID item,
        String outcome,
        Kind kind,
        Demand demand,
        @Nullable String caseCode,
        List<String> own,
        String letters,
        long shown,
        double ease,
        boolean worn,
        boolean judged,
        @Nullable Instant seenAt) {

    boolean isOwn() {
        return !own.isEmpty();
    }
}
