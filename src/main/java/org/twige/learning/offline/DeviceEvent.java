package org.twige.learning.offline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act of a learner in a pack, as the device that was in the hand tells it.
 *
 * @param id made on the device; whatever arrives twice under it is one event
 * @param attempt the round of answers to which it belongs, made on the device; null for a lesson that is done
 * @param lesson in which; of a final that was taken along, the attempt itself
 * @param block the question that is answered; empty for every other kind
 * @param value the option chosen; for a round that is handed in, how many answers it has
 * @param at by the clock of the device, which may be wrong
 * @param seq counts the events of the device, so that of two answers the later one is known
 * @param tzOffset minutes that the device's clock is ahead of UTC
 */
record DeviceEvent(
        UUID id,
        UUID device,
        Pack pack,
        Kind kind,
        @Nullable UUID attempt,
        UUID lesson,
        String block,
        String value,
        Instant at,
        long seq,
        int tzOffset) {

    /** The pack in which it was done. */
    record Pack(String course, UUID version, String language) {}

    /** What was done. */
    enum Kind {
        LESSON_DONE,
        RESPONSE,
        ATTEMPT_SUBMIT
    }

    /** Is it an act in a final that was taken along? */
    boolean isInFinal() {
        return lesson.equals(attempt);
    }

    /** How many answers a round that is handed in has. */
    int answers() {
        return Integer.parseInt(value);
    }
}
