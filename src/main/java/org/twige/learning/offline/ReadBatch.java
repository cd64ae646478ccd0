package org.twige.learning.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a device sends: one event that is wrong keeps no other one back. */
@Component
class ReadBatch {

    /** The most events in one batch. */
    static final int MOST = 50;

    private final JsonMapper json;

    ReadBatch(JsonMapper json) {
        this.json = json;
    }

    /**
     * What was understood.
     *
     * @param malformed the ids of the others; null for one without a usable id
     */
    record Batch(List<DeviceEvent> events, List<@Nullable UUID> malformed) {}

    /** Empty for what is no batch at all, or a longer one than {@link #MOST}. */
    Optional<Batch> read(byte[] message) {
        try {
            var whole = json.readTree(message);
            var device = UUID.fromString(whole.path("device").asString(""));
            var events = whole.path("events");
            return events.isArray() && events.size() <= MOST ? Optional.of(read(device, events)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty(); // no JSON, or no device
        }
    }

    private Batch read(UUID device, JsonNode events) {
        var batch = new Batch(new ArrayList<>(), new ArrayList<>());
        for (var event : events) {
            sent(event)
                    .flatMap(sent -> sent.from(device))
                    .ifPresentOrElse(
                            batch.events()::add, () -> batch.malformed().add(id(event)));
        }
        return batch;
    }

    /** Empty for what is no event, or has a field that no device of ours writes. */
    Optional<SentEvent> sent(JsonNode event) {
        try {
            return Optional.ofNullable(json.readerFor(SentEvent.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(event));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static @Nullable UUID id(JsonNode event) {
        try {
            return UUID.fromString(event.path("id").asString(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
