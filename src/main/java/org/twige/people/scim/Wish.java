package org.twige.people.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source wants a user to be, beside what it was shown.
 *
 * @param shown as the source sees the user now; missing for a new one
 */
record Wish(JsonNode asked, JsonNode shown) {

    static Wish ofNew(JsonNode asked) {
        return new Wish(asked, MissingNode.getInstance());
    }

    /** One value that may be sent several times over, such as a phone number. */
    record Value(String value, String type) {}

    boolean isNew() {
        return shown.isMissingNode();
    }

    /** What is asked for; empty when nothing is said. */
    String asked(String... path) {
        return text(asked, path);
    }

    String shown(String... path) {
        return text(shown, path);
    }

    /** True when something is asked for that is not so yet. */
    boolean changes(String... path) {
        return !asked(path).isEmpty() && !asked(path).equals(shown(path));
    }

    /** True when there is a value and it is not asked for any more. */
    boolean drops(String... path) {
        return asked(path).isEmpty() && !shown(path).isEmpty();
    }

    /** Yes, no, or nothing said. */
    @Nullable
    Boolean active() {
        var active = asked.path("active");
        return active.isBoolean() ? (Boolean) active.booleanValue() : null;
    }

    boolean changesValues(String list) {
        return !texts(asked, list).isEmpty() && !texts(asked, list).equals(texts(shown, list));
    }

    boolean dropsValues(String list) {
        return texts(asked, list).isEmpty() && !texts(shown, list).isEmpty();
    }

    /** The main one first. */
    List<Value> values(String list) {
        var all = new ArrayList<Value>();
        for (var one : asked.path(list)) {
            var value = text(one, "value");
            if (!value.isEmpty()) {
                var at = one.path("primary").asBoolean() ? 0 : all.size();
                all.add(at, new Value(value, text(one, "type")));
            }
        }
        return all;
    }

    private static List<String> texts(JsonNode document, String list) {
        var values = new ArrayList<String>();
        document.path(list).forEach(one -> values.add(text(one, "value")));
        return values.stream().filter(value -> !value.isEmpty()).sorted().toList();
    }

    private static String text(JsonNode node, String... path) {
        var found = node;
        for (var step : path) {
            found = found.path(step);
        }
        return found.isValueNode() && !found.isNull() ? found.asText().strip() : "";
    }
}
