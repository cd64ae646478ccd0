package org.twige.learning.classes;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.courses.VersionId;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;

/**
 * Lessons that people go through together in a room.
 *
 * @param place the institution whose coordinators plan it
 * @param language of the lessons on the wall
 * @param openToUnit people of the institution may put themselves on the list
 * @param code of the attendance; null while none is valid
 */
record GroupClass(
        UUID id,
        VersionId version,
        String language,
        InstitutionId place,
        LocalText placeNames,
        String room,
        Instant startsAt,
        int minutes,
        int seats,
        boolean openToUnit,
        PersonId facilitator,
        String facilitatorNames,
        @Nullable String code,
        @Nullable Instant codeUntil,
        @Nullable String cancelledBecause,
        @Nullable Instant closedAt,
        Counts counts) {

    /** People come early; nobody is noted long before. */
    private static final Duration DOORS_OPEN = Duration.ofHours(1);

    /** How many are on the list, say that they come, say that they do not, and were there. */
    record Counts(int listed, int coming, int declined, int present) {}

    boolean isCancelled() {
        return cancelledBecause != null;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** Can it still be changed, filled and held? */
    boolean isPlanned() {
        return !isCancelled() && !isClosed();
    }

    /** Can people be noted as present? */
    boolean isOnAt(Instant now) {
        return isPlanned() && !now.isBefore(startsAt.minus(DOORS_OPEN));
    }

    /** Can it be closed? Not before it has begun. */
    boolean mayCloseAt(Instant now) {
        return isPlanned() && !now.isBefore(startsAt);
    }

    Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    /** Is there a moment at which both are held? */
    boolean isAtTheTimeOf(GroupClass other) {
        return startsAt.isBefore(other.endsAt()) && other.startsAt.isBefore(endsAt());
    }

    int free() {
        return Math.max(0, seats - counts.listed());
    }

    /** The code, while it is valid. */
    @Nullable
    String codeAt(Instant now) {
        return codeUntil != null && codeUntil.isAfter(now) ? code : null;
    }

    /** The end of the key of the word that says how it stands. */
    String state() {
        return isCancelled() ? "cancelled" : isClosed() ? "closed" : "planned";
    }
}
