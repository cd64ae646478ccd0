package org.twige.mandates.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.Criterion;

/**
 * What a duty was given on.
 *
 * @param facts outcome, institution kind, statute, job level, language, status, joined on, post started on
 */
record Ground(
        AudienceRule audience,
        List<@Nullable String> facts,
        InstrumentName instrument,
        String title,
        @Nullable String legalBasis,
        LocalText issuer) {

    /** What was found in the person on that day; for the institution see the first event. */
    String own(Criterion criterion) {
        var found = facts.get(
                switch (criterion) {
                    case INSTITUTION -> throw new IllegalArgumentException("the institution is in the event");
                    case KIND -> 1;
                    case STATUTE -> 2;
                    case LEVEL -> 3;
                    case LANGUAGE -> 4;
                    case STATUS -> 5;
                });
        return found == null ? "" : found;
    }

    /** The number of the clause that matched, from 1. */
    int clause() {
        var outcome = facts.getFirst();
        return outcome == null ? 1 : Integer.parseInt(outcome.substring(1));
    }
}
