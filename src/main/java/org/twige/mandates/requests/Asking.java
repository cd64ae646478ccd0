package org.twige.mandates.requests;

import java.io.BufferedInputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.mandates.Problem;

/**
 * Somebody asks about a duty.
 *
 * @param file the evidence; empty when none was brought
 */
record Asking(
        UUID duty, RequestKind kind, AskForm form, @Nullable BufferedInputStream file) {

    /** What came of it. */
    sealed interface Answer {

        /** It is written down, now or by the same form before. */
        record Asked(UUID request) implements Answer {}

        record Wrong(List<Problem> problems) implements Answer {}

        /** There is no such duty that could be asked about. */
        record Nothing() implements Answer {}
    }
}
