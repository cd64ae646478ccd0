package org.twige.learning.offline;

import java.util.UUID;

/** What became of one event: only an accepted one may be deleted on the device. */
sealed interface Receipt {

    UUID id();

    record Accepted(UUID id) implements Receipt {}

    record Refused(UUID id, Refusal why) implements Receipt {}
}
