package org.twige.learning.offline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.learning.offline.AnswerFile.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the file that a phone wrote; one entry that is wrong keeps no other one back. */
@Component
class ReadAnswerFile {

    /** What a phone notes for itself, beside what it sends. */
    private static final List<String> OWN = List.of("person", "device", "refused");

    private final JsonMapper json;
    private final ReadBatch batches;

    ReadAnswerFile(JsonMapper json, ReadBatch batches) {
        this.json = json;
        this.batches = batches;
    }

    /** Empty for what is no file of a phone, has nothing in it, or too much. */
    Optional<AnswerFile> read(byte[] content) {
        try {
            var all = json.readTree(content);
            return all.isArray() && !all.isEmpty() && all.size() <= AnswerFile.MOST_ENTRIES
                    ? Optional.of(new AnswerFile(StreamSupport.stream(all.spliterator(), false)
                            .map(this::entry)
                            .toList()))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty(); // no JSON
        }
    }

    private Entry entry(JsonNode node) {
        var device = uuid(node, "device");
        if (device == null || !(node instanceof ObjectNode written)) {
            return new Entry(uuid(node, "person"), Optional.empty());
        }
        var sent = written.deepCopy().remove(OWN);
        return new Entry(uuid(node, "person"), batches.sent(sent).flatMap(event -> event.from(device)));
    }

    private static @Nullable UUID uuid(JsonNode node, String name) {
        try {
            return UUID.fromString(node.path(name).asString(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
