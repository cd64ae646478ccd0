package org.twige.mandates.training;

import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.LookedAt;

/**
 * What a duty was given on.
 *
 * @param looked what it looked at in the person; for the institution see the first event
 */
record Ground(
        AudienceRule audience,
        LookedAt looked,
        InstrumentName instrument,
        String title,
        @Nullable String legalBasis,
        LocalText issuer) {

    /** The number of the clause that matched, from 1. */
    int clause() {
        return looked.answer()
                .filter(AudienceRule.Answer.Reached.class::isInstance)
                .map(AudienceRule.Answer.Reached.class::cast)
                .map(AudienceRule.Answer.Reached::clause)
                .orElse(1);
    }
}
