package org.twige.learning.offline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.learning.offline.DeviceEvent.Kind;
import org.twige.learning.offline.DeviceEvent.Pack;

/**
 * An event as it was sent, each field as it stands in the message.
 *
 * @param item the lesson, or the attempt itself in a final; and after a stroke the question
 * @param lang the language of the pack
 */
public record SentEvent(
        @Nullable UUID id,
        @Nullable String course,
        @Nullable UUID version,
        @Nullable String lang,
        @Nullable String kind,
        @Nullable UUID attempt,
        @Nullable String item,
        @Nullable String value,
        @Nullable String clientAt,
        @Nullable Long seq,
        @Nullable Integer tzOffset) {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = EARLIEST.plus(1_000_000, ChronoUnit.DAYS);
    private static final int A_DAY = 1_440;
    private static final int MOST_ANSWERS = 1_000;

    /** The event that it means; empty if something is missing or out of bounds. */
    Optional<DeviceEvent> from(UUID device) {
        try {
            return isWhole() ? Optional.of(read(device)).filter(SentEvent::isInBounds) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty(); // no such kind, no number, no moment
        }
    }

    private boolean isWhole() {
        return id != null
                && version != null
                && seq != null
                && isText(course)
                && isText(lang)
                && isText(item)
                && (value == null || isText(value));
    }

    /** Something that the database can keep. */
    private static boolean isText(@Nullable String text) {
        return text != null && text.indexOf('\0') < 0;
    }

    private DeviceEvent read(UUID device) {
        var parts = String.valueOf(item).split("/", 2);
        return new DeviceEvent(
                Optional.ofNullable(id).orElseThrow(),
                device,
                new Pack(String.valueOf(course), Optional.ofNullable(version).orElseThrow(), String.valueOf(lang)),
                Kind.valueOf(String.valueOf(kind).toUpperCase(Locale.ROOT)),
                attempt,
                UUID.fromString(parts[0]),
                parts.length == 2 ? parts[1] : "",
                value == null ? "" : value,
                Instant.parse(String.valueOf(clientAt)),
                Optional.ofNullable(seq).orElseThrow(),
                Optional.ofNullable(tzOffset).orElse(0));
    }

    private static boolean isInBounds(DeviceEvent event) {
        return event.seq() >= 0
                && Math.abs(event.tzOffset()) <= A_DAY
                && event.at().isAfter(EARLIEST)
                && event.at().isBefore(LATEST)
                && switch (event.kind()) {
                    case LESSON_DONE -> event.block().isEmpty() && event.value().isEmpty();
                    case RESPONSE -> event.attempt() != null;
                    case ATTEMPT_SUBMIT ->
                        event.attempt() != null
                                && event.block().isEmpty()
                                && event.answers() >= 0
                                && event.answers() <= MOST_ANSWERS;
                };
    }
}
