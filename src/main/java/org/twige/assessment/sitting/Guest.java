package org.twige.assessment.sitting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/**
 * Somebody at a device of a room: the one check that this device may work on now, and nothing else of the person.
 *
 * @param questions how many the check has
 * @param open whether the sitting is open
 * @param looked whether an official has looked at who it is; before that, the check does not count
 * @param larger whether the person wants larger text
 */
record Guest(
        UUID seat,
        UUID sitting,
        PersonId person,
        String names,
        VersionId version,
        int questions,
        int minutes,
        boolean open,
        boolean looked,
        boolean larger,
        @Nullable Instant begunAt,
        @Nullable Instant untilAt,
        @Nullable Instant finishedAt) {

    boolean mayWork() {
        return open && begunAt != null && finishedAt == null;
    }

    boolean isOver(Instant now) {
        return untilAt != null && !now.isBefore(untilAt);
    }
}
