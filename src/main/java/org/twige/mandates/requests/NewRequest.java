package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request that is about to be written down. */
record NewRequest(
        UUID duty,
        UUID person,
        RequestKind kind,
        String reason,
        @Nullable String words,
        LocalDate until,
        boolean wholeMandate,
        @Nullable String paper,
        boolean forOffice,
        UUID by) {}
