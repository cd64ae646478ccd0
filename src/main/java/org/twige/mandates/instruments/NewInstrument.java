package org.twige.mandates.instruments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.mandates.InstrumentName;

/**
 * An instrument that is about to be recorded.
 *
 * @param issuer an institution, or else {@code issuerText} names who is none
 */
public record NewInstrument(
        InstrumentName name,
        String title,
        @Nullable UUID issuer,
        @Nullable String issuerText,
        @Nullable String legalBasis,
        @Nullable UUID supersedes) {}
