package org.twige.people.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.people.Scope;

/**
 * One staff list on its way.
 *
 * @param uploadedBy the surrogate key of a person, or {@code system:} and a name
 * @param scope the paths of the subtrees it may change
 * @param partial true when it holds only some of the people of its institutions: nobody is missing in it
 * @param readAs how its letters and columns were understood; empty before the check and for a workbook
 * @param source where such lists come from again and again
 * @param staged how many rows were read; they may have to be read again
 * @param takenBackAt when what the list did was undone
 * @param job whose progress somebody watches
 */
record RosterBatch(
        UUID id,
        UUID file,
        String fileName,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        List<String> scope,
        State state,
        @Nullable Refused refused,
        LocalDate extractOn,
        String language,
        boolean partial,
        @Nullable ReadAs readAs,
        @Nullable ReadSheet readSheet,
        @Nullable UUID source,
        int staged,
        Map<String, Integer> counts,
        Map<String, String> columns,
        List<String> ignored,
        @Nullable Instant checkedAt,
        @Nullable String askedBy,
        @Nullable String confirmedBy,
        @Nullable String reason,
        @Nullable Instant appliedAt,
        @Nullable Instant takenBackAt,
        @Nullable UUID resultFile,
        @Nullable UUID job) {

    /** Who writes rows one by one begins so. */
    static final String ONE_BY_ONE = "system:scim:";

    private static final UUID NOBODY = new UUID(0, 0);

    /** Where it stands. */
    enum State {
        UPLOADED,
        REFUSED,
        ASKED,
        CHECKED,
        HELD,
        APPLYING,
        APPLIED,
        TAKEN_BACK,
        DROPPED;

        boolean isOpen() {
            return this == UPLOADED || this == ASKED || this == CHECKED || this == HELD;
        }
    }

    /** The letters of the file, and what stands between its columns. */
    record ReadAs(Encoding encoding, char delimiter) {}

    /** The sheet of a workbook that was read, and others that could have been meant. */
    record ReadSheet(String name, List<String> passed) {}

    /** Why the file was not taken; the detail names columns or a row. */
    record Refused(Refusal why, String detail) {}

    Scope reach() {
        return new Scope(uploader().orElse(NOBODY), scope);
    }

    /** Empty when no person uploaded it, but the command line. */
    Optional<UUID> uploader() {
        return uploadedBy.startsWith("system:") ? Optional.empty() : Optional.of(UUID.fromString(uploadedBy));
    }

    /** One row that came alone: it says nothing about further posts. */
    boolean isSingleRow() {
        return uploadedBy.startsWith(ONE_BY_ONE);
    }

    int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** How the file calls a column. */
    String called(String columnKey) {
        return columns.getOrDefault(columnKey, columnKey);
    }

    boolean isOf(UUID person) {
        return uploadedBy.equals(person.toString());
    }
}
