package org.twige.people.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An institution as a staff list may mean it. */
record KnownInstitution(
        UUID id,
        String code,
        String path,
        @Nullable String district,
        @Nullable LocalDate validTo,
        List<String> names) {

    boolean isBelow(KnownInstitution other) {
        return path.startsWith(other.path + ".");
    }

    boolean isClosedOn(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }
}
