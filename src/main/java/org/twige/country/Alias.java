package org.twige.country;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another spelling of an institution's name, valid to a day or still. */
public record Alias(
        String alias, String institutionCode, @Nullable LocalDate validTo) {}
