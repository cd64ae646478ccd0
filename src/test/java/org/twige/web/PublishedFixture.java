package org.twige.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An example that govuk-frontend publishes: options and the HTML they must give. */
record PublishedFixture(String name, JsonNode options, String html) {

    static List<PublishedFixture> of(String component) throws Exception {
        var file = Path.of("node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        var fixtures = new JsonMapper().readTree(Files.readString(file)).get("fixtures");
        return StreamSupport.stream(fixtures.spliterator(), false)
                .map(each -> new PublishedFixture(
                        each.get("name").asString(),
                        each.get("options"),
                        each.get("html").asString()))
                .toList();
    }

    /** The names of all options in use, e.g. {@code label.text}; a list is passed over in silence. */
    Set<String> optionNames() {
        var names = new TreeSet<String>();
        collect("", options, names);
        return names;
    }

    private static void collect(String path, JsonNode node, Set<String> names) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(each -> collect(
                            path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue(), names));
        } else if (node.isArray()) {
            node.forEach(each -> collect(path, each, names));
        } else if (!node.isNull()) {
            names.add(path);
        }
    }
}
