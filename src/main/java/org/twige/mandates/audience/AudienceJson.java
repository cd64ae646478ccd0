package org.twige.mandates.audience;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rule as it is stored: {@code {"version": 1, "any": [{"statutes": ["teacher"]}], "except": []}}. */
@Component
public class AudienceJson {

    private static final int VERSION = 1;

    private final JsonMapper json;

    AudienceJson(JsonMapper json) {
        this.json = json;
    }

    public String write(AudienceRule rule) {
        var stored = new LinkedHashMap<String, Object>();
        stored.put("version", VERSION);
        stored.put("any", rule.any().stream().map(AudienceJson::stored).toList());
        stored.put("except", rule.except().stream().map(AudienceJson::stored).toList());
        return json.writeValueAsString(stored);
    }

    /**
     * The rule of a stored text.
     *
     * @throws IllegalArgumentException when a newer program stored it
     */
    public AudienceRule read(String stored) {
        var tree = json.readTree(stored);
        if (tree.path("version").asInt() != VERSION) {
            throw new IllegalArgumentException("an audience of version " + tree.path("version"));
        }
        return new AudienceRule(clauses(tree.path("any")), clauses(tree.path("except")));
    }

    private static Map<String, List<String>> stored(Clause clause) {
        var fields = new LinkedHashMap<String, List<String>>();
        clause.wanted().forEach((criterion, values) -> fields.put(criterion.key(), values));
        return fields;
    }

    private static List<Clause> clauses(JsonNode list) {
        return list.valueStream().map(AudienceJson::clause).toList();
    }

    private static Clause clause(JsonNode fields) {
        var wanted = new EnumMap<Criterion, List<String>>(Criterion.class);
        fields.propertyStream()
                .forEach(field -> wanted.put(
                        criterion(field.getKey()),
                        field.getValue().valueStream().map(JsonNode::asString).toList()));
        return new Clause(wanted);
    }

    private static Criterion criterion(String key) {
        return Arrays.stream(Criterion.values())
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no criterion " + key));
    }
}
