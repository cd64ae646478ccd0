package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/**
 * The one answer that a request got.
 *
 * @param until the new due date, or the last day of an exemption; empty when nothing was granted
 * @param review when an exemption is to be looked at again
 * @param reason in words, for the person
 * @param names who decided
 * @param institution whose coordinator that was; empty for the programme office
 */
public record Decision(
        Outcome outcome,
        @Nullable LocalDate until,
        @Nullable LocalDate review,
        @Nullable String reason,
        String names,
        @Nullable LocalText institution,
        LocalDate on) {

    /** How a request ended. */
    public enum Outcome {
        GRANTED,
        REFUSED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
