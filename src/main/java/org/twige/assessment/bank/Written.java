package org.twige.assessment.bank;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A piece of an item file that knows its line. */
record Written(Node node) {

    /**
     * The root of a file; empty for a file without content.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException for a text that is not YAML
     */
    static Optional<Written> read(String yaml) {
        return Optional.ofNullable(new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml)))
                .map(Written::new);
    }

    /** Counted from 1. */
    int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** The text of a single value; empty if it is blank, a list or a map. */
    Optional<String> text() {
        return node instanceof ScalarNode scalar
                ? Optional.of(scalar.getValue().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    Optional<Written> child(String key) {
        return Optional.ofNullable(children().get(key));
    }

    Optional<String> text(String key) {
        return child(key).flatMap(Written::text);
    }

    /** What stands under each key, in the order of the file; of a key that stands there twice the first. */
    Map<String, Written> children() {
        var children = new LinkedHashMap<String, Written>();
        if (node instanceof MappingNode map) {
            map.getValue()
                    .forEach(
                            entry -> children.putIfAbsent(name(entry.getKeyNode()), new Written(entry.getValueNode())));
        }
        return children;
    }

    /** The keys themselves, also those that stand there twice. */
    List<Written> keys() {
        return node instanceof MappingNode map
                ? map.getValue().stream()
                        .map(entry -> new Written(entry.getKeyNode()))
                        .toList()
                : List.of();
    }

    List<Written> elements() {
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(Written::new).toList()
                : List.of();
    }

    /** The same as text, lists and maps, whatever its notation. */
    Object words() {
        return switch (node) {
            case MappingNode _ ->
                children().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().words()));
            case SequenceNode _ -> elements().stream().map(Written::words).toList();
            default -> text().orElse("");
        };
    }

    private static String name(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
