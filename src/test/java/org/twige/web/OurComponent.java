package org.twige.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** One of our components: which published options it supports, and the parameters they become. */
final class OurComponent {

    final String name;
    final int atLeast;
    private final Set<String> supported = new HashSet<>();
    private final Set<String> exceptions = new HashSet<>();
    private final List<String> needed = new ArrayList<>();
    private final Map<String, Reading> readings = new HashMap<>();

    private record Reading(String parameter, Function<JsonNode, Object> read) {}

    private OurComponent(String name, int atLeast) {
        this.name = name;
        this.atLeast = atLeast;
    }

    /** A component of which at least so many published examples must agree. */
    static OurComponent named(String name, int atLeast) {
        return new OurComponent(name, atLeast);
    }

    OurComponent same(String... paths) {
        for (var path : paths) {
            takes(path, path);
        }
        return this;
    }

    OurComponent takes(String path, String parameter) {
        return takes(path, parameter, OurComponent::scalar);
    }

    OurComponent takesHtml(String path, String parameter) {
        return takes(path, parameter, node -> raw(node.asString()));
    }

    OurComponent takes(String path, String parameter, Function<JsonNode, Object> read) {
        supported.add(path);
        readings.put(path, new Reading(parameter, read));
        return this;
    }

    /** A list of things, whose own options are named here. */
    OurComponent takesList(String path, String parameter, Function<JsonNode, Object> read, String... inside) {
        for (var option : inside) {
            supported.add(path + "." + option);
        }
        readings.put(path, new Reading(parameter, read));
        return this;
    }

    OurComponent supports(String... paths) {
        supported.addAll(List.of(paths));
        return this;
    }

    OurComponent needs(String... paths) {
        needed.addAll(List.of(paths));
        return this;
    }

    /** Label, hint, error and the group around a field. */
    OurComponent isField() {
        return same("name", "id", "classes", "describedBy")
                .needs("label.text", "name")
                .takes("label.text", "label")
                .takes("label.classes", "labelClasses")
                .takes("label.isPageHeading", "heading")
                .isInGroup();
    }

    OurComponent hasLegend() {
        return takes("fieldset.legend.text", "legend")
                .takes("fieldset.legend.classes", "legendClasses")
                .takes("fieldset.legend.isPageHeading", "heading")
                .isInGroup();
    }

    private OurComponent isInGroup() {
        return takes("hint.text", "hint")
                .takes("errorMessage.text", "error")
                .takes("formGroup.classes", "groupClasses");
    }

    /** An example that differs on purpose. */
    OurComponent except(String fixture) {
        exceptions.add(fixture);
        return this;
    }

    boolean understands(PublishedFixture fixture) {
        return !exceptions.contains(fixture.name())
                && supported.containsAll(fixture.optionNames())
                && needed.stream().noneMatch(path -> at(fixture.options(), path).isMissingNode());
    }

    Map<String, Object> parameters(PublishedFixture fixture) {
        var parameters = new HashMap<String, Object>();
        readings.forEach((path, reading) -> {
            var node = at(fixture.options(), path);
            if (!node.isMissingNode() && !node.isNull()) {
                parameters.put(reading.parameter(), reading.read().apply(node));
            }
        });
        if (parameters.containsKey("content")) {
            parameters.remove("text"); // published components prefer HTML to text, ours are given one of them
        }
        return parameters;
    }

    static JsonNode at(JsonNode node, String path) {
        return path.isEmpty() ? node : node.at("/" + path.replace('.', '/'));
    }

    static Object scalar(JsonNode node) {
        return node.isBoolean() ? node.booleanValue() : node.asString();
    }

    static Content raw(String html) {
        return output -> output.writeContent(html);
    }

    @Override
    public String toString() {
        return name;
    }
}
