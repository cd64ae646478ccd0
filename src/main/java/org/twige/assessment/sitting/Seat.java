package org.twige.assessment.sitting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.Preference;
import org.twige.people.PersonId;

/**
 * One person on the list of a sitting, as who runs it sees them; it does not know how well they did.
 *
 * @param ticket null once the sitting is closed
 * @param own true for the seat of the official who looks
 * @param wishes how the person wants to take the check
 * @param paperLanguage chosen or printed; null for the person's own
 * @param sheet code of the answer sheet; null until one is printed
 * @param answered how many questions have an answer in time
 * @param late how many answers came after the time
 * @param entries how many people have entered the sheet
 */
record Seat(
        UUID id,
        PersonId person,
        String names,
        String language,
        boolean own,
        Preference wishes,
        @Nullable String paperLanguage,
        @Nullable String ticket,
        @Nullable String sheet,
        @Nullable Instant begunAt,
        @Nullable Instant untilAt,
        @Nullable Instant finishedAt,
        boolean identityChecked,
        boolean absent,
        @Nullable String incident,
        int answered,
        int late,
        int entries,
        boolean paper) {

    /** The end of the key of the word that says what the person is doing. */
    String state() {
        if (paper) {
            return "on-paper";
        }
        if (finishedAt != null) {
            return "finished";
        }
        if (begunAt != null) {
            return "working";
        }
        return absent ? "absent" : identityChecked ? "present" : "expected";
    }

    boolean isOver(Instant now) {
        return finishedAt == null && untilAt != null && !now.isBefore(untilAt);
    }
}
