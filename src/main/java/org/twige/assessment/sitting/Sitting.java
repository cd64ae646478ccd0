package org.twige.assessment.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.people.InstitutionId;

/**
 * A supervised check in a room.
 *
 * @param place the institution whose officials run it
 * @param code of the room; null while none is valid
 */
record Sitting(
        UUID id,
        CourseId course,
        VersionId version,
        InstitutionId place,
        LocalText placeNames,
        String room,
        Instant startsAt,
        List<String> languages,
        int minutes,
        int questions,
        int cut,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String code,
        @Nullable Instant codeUntil) {

    /** The language of somebody's paper: as it was chosen, else their own, else the first in which papers are printed. */
    String paperLanguage(Seat seat) {
        var chosen = Objects.requireNonNullElse(seat.paperLanguage(), seat.language());
        return languages.contains(chosen) ? chosen : languages.getFirst();
    }

    boolean isOpen() {
        return openedAt != null && closedAt == null;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** The code, while it is valid. */
    @Nullable
    String codeAt(Instant now) {
        return codeUntil != null && codeUntil.isAfter(now) ? code : null;
    }

    /** The end of the key of the word that says how it stands. */
    String state() {
        return isClosed() ? "closed" : isOpen() ? "open" : "planned";
    }
}
