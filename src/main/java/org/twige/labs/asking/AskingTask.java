package org.twige.labs.asking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twige.labs.data.Material;

/**
 * A vague request, what the office knows, and a request that has all five parts.
 *
 * @param language in which it is written
 */
record AskingTask(String name, String language, String vague, List<String> facts, Map<RequestPart, String> model) {

    static AskingTask of(String language, Material file) {
        var model = new EnumMap<RequestPart, String>(RequestPart.class);
        for (var part : RequestPart.values()) {
            model.put(part, file.text(part.key()));
        }
        return new AskingTask(file.text("name"), language, file.text("vague"), file.texts("facts"), model);
    }

    String modelText() {
        return String.join(" ", model.values());
    }
}
