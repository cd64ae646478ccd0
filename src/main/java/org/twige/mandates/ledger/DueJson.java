package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Due rules and extensions as they are stored: {@code {"version": 1, "kind": "FIXED", "date": "2027-06-30", …}}. */
@Component
public class DueJson {

    private static final int VERSION = 1;

    private final JsonMapper json;

    DueJson(JsonMapper json) {
        this.json = json;
    }

    public String write(DueRule rule) {
        var stored = new LinkedHashMap<String, @Nullable Object>();
        stored.put("version", VERSION);
        stored.put("kind", rule.kind().name());
        stored.put("date", text(rule.date()));
        stored.put("days", rule.days());
        stored.put("leastDays", rule.leastDays());
        stored.put("notBefore", text(rule.notBefore()));
        var window = rule.window();
        if (window != null) {
            stored.put("from", window.from().name());
            stored.put("until", window.until().name());
        }
        stored.put("daysLater", rule.daysLater());
        stored.put("againMonths", rule.againMonths());
        return json.writeValueAsString(stored);
    }

    public DueRule read(String stored) {
        var tree = json.readTree(stored);
        if (tree.path("version").asInt() != VERSION) {
            throw new IllegalArgumentException("a due rule of version " + tree.path("version"));
        }
        return new DueRule(
                DueRule.Kind.valueOf(tree.path("kind").asString()),
                date(tree.path("date")),
                tree.path("days").asInt(),
                tree.path("leastDays").asInt(),
                date(tree.path("notBefore")),
                window(tree),
                daysLater(tree.path("daysLater")),
                tree.path("againMonths").asInt(0));
    }

    private static @Nullable DueWindow window(JsonNode tree) {
        return tree.path("until").isString()
                ? new DueWindow(
                        Month.valueOf(tree.path("from").asString()),
                        Month.valueOf(tree.path("until").asString()))
                : null;
    }

    /** Rules from before there were districts name none. */
    private static Map<String, Integer> daysLater(JsonNode byDistrict) {
        var later = new LinkedHashMap<String, Integer>();
        byDistrict
                .properties()
                .forEach(one -> later.put(one.getKey(), one.getValue().asInt()));
        return later;
    }

    String write(Extension extension) {
        var stored = new LinkedHashMap<String, Object>();
        put(extension, stored);
        return json.writeValueAsString(stored);
    }

    private static void put(Extension extension, Map<String, Object> stored) {
        switch (extension) {
            case Extension.ToDate(var date) -> stored.put("date", date.toString());
            case Extension.ByDays(var days) -> stored.put("days", days);
            case Extension.ForPart(var move, var part, var instrument) -> {
                put(move, stored);
                stored.put("part", part(part));
                stored.put("instrument", instrument.toString());
            }
        }
    }

    private static Map<String, String> part(Part part) {
        return part.district() == null
                ? Map.of("institution", String.valueOf(part.institution()))
                : Map.of("district", part.district());
    }

    Extension readExtension(String stored) {
        var tree = json.readTree(stored);
        var date = date(tree.path("date"));
        var move = date == null ? new Extension.ByDays(tree.path("days").asInt()) : new Extension.ToDate(date);
        var part = tree.path("part");
        return part.isMissingNode()
                ? move
                : new Extension.ForPart(
                        move,
                        readPart(part),
                        UUID.fromString(tree.path("instrument").asString()));
    }

    private static Part readPart(JsonNode part) {
        return part.path("district").isString()
                ? Part.inDistrict(part.path("district").asString())
                : Part.under(UUID.fromString(part.path("institution").asString()));
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable LocalDate date(JsonNode node) {
        return node.isString() ? LocalDate.parse(node.asString()) : null;
    }
}
