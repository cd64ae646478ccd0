package org.twige.assessment.cut;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who judges in a workshop.
 *
 * @param number under which the judge is known outside
 * @param track a code of the country pack
 * @param firstLanguage works mainly in the first language of the country
 * @param outsideCapital works outside the capital
 * @param agreedAt when the judge promised to keep the items secret; null before
 * @param round1At when round 1 was finished; null before
 * @param round2At the same of round 2
 * @param rated how many items have a rating in the round that is on, or else in round 1
 */
record Judge(
        int number,
        UUID person,
        @Nullable String staffNo,
        String names,
        String track,
        boolean firstLanguage,
        boolean outsideCapital,
        @Nullable Instant agreedAt,
        @Nullable Instant round1At,
        @Nullable Instant round2At,
        int rated) {

    boolean hasAgreed() {
        return agreedAt != null;
    }

    boolean hasFinished(int round) {
        return (round == 1 ? round1At : round2At) != null;
    }

    /** May the judge rate now? Round 2 is for those who took part in round 1. */
    boolean mayRate(WorkshopState state) {
        return switch (state) {
            case ROUND_1 -> hasAgreed() && !hasFinished(1);
            case ROUND_2 -> hasFinished(1) && !hasFinished(2);
            default -> false;
        };
    }
}
