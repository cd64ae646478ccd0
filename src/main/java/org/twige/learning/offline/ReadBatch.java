package org.twige.learning.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.people.PersonId;
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
     * Who says that it sends.
     *
     * @param person for whom; null if it names nobody
     * @param key the public half of its key, in base64url; null from a phone that has none
     */
    record Sender(
            UUID device, @Nullable UUID person, @Nullable String key) {

        boolean isFor(PersonId somebody) {
            return somebody.value().equals(person);
        }

        /** Does it name somebody else? One that names nobody does not. */
        boolean isForAnotherThan(PersonId somebody) {
            return person != null && !isFor(somebody);
        }
    }

    /**
     * What was understood.
     *
     * @param malformed the ids of the others; null for one without a usable id
     */
    record Batch(Sender sender, List<DeviceEvent> events, List<@Nullable UUID> malformed) {

        /** Every id in it, those without a usable one left out. */
        List<UUID> ids() {
            var ids = new ArrayList<UUID>();
            events.forEach(event -> ids.add(event.id()));
            for (var id : malformed) {
                if (id != null) {
                    ids.add(id);
                }
            }
            return ids;
        }
    }

    /** Empty for what is no batch at all, or a longer one than {@link #MOST}. */
    Optional<Batch> read(byte[] message) {
        try {
            var whole = json.readTree(message);
            var key = whole.path("key");
            var sender = new Sender(
                    UUID.fromString(whole.path("device").asString("")),
                    id(whole.path("person")),
                    key.isString() ? key.asString() : null);
            var events = whole.path("events");
            return events.isArray() && events.size() <= MOST ? Optional.of(read(sender, events)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty(); // no JSON, or no device
        }
    }

    private Batch read(Sender sender, JsonNode events) {
        var batch = new Batch(sender, new ArrayList<>(), new ArrayList<>());
        for (var event : events) {
            sent(event)
                    .flatMap(sent -> sent.from(sender.device()))
                    .ifPresentOrElse(
                            batch.events()::add, () -> batch.malformed().add(id(event.path("id"))));
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

    private static @Nullable UUID id(JsonNode node) {
        try {
            return UUID.fromString(node.asString(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
