package org.twige.mandates.instruments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.mandates.InstrumentName;

/**
 * An instrument that is about to be recorded.
 *
 * @param inForceFrom the day from which it applies, if the paper names another than its own
 * @param issuer an institution, or else {@code issuerText} names who is none
 */
public record NewInstrument(
        InstrumentName name,
        String title,
        @Nullable LocalDate inForceFrom,
        @Nullable UUID issuer,
        @Nullable String issuerText,
        @Nullable String legalBasis,
        @Nullable UUID supersedes) {}
