package org.twige.courses.manuscript;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twige.country.LocalText;
import org.twige.courses.CourseFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a YAML file that knows its line; what is missing or of the wrong kind becomes a problem. */
record Place(Node node, String file, Problems problems) {

    static Optional<Place> root(CourseFile file, Problems problems) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
            if (node != null) {
                return Optional.of(new Place(node, file.path(), problems));
            }
            problems.add(file.path(), 1, "the file is empty", "copy the head of another course");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            problems.add(
                    file.path(),
                    mark == null ? 1 : mark.getLine() + 1,
                    "not valid YAML: " + e.getProblem(),
                    "check the indentation, the colons and the quotation marks here");
        }
        return Optional.empty();
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    void problem(String text, String remedy) {
        problems.add(file, line(), text, remedy);
    }

    /** The entries of this mapping by key; none if it is something else. */
    Map<String, Place> entries() {
        var all = new LinkedHashMap<String, Place>();
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                var key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
                all.put(key, new Place(entry.getValueNode(), file, problems));
            }
        }
        return all;
    }

    /** Says which keys stand here that nobody reads. */
    void knowsOnly(List<String> keys) {
        if (node instanceof MappingNode mapping) {
            var seen = new ArrayList<String>();
            for (var entry : mapping.getValue()) {
                var key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
                var here = new Place(entry.getKeyNode(), file, problems);
                if (!keys.contains(key)) {
                    here.problem("unknown key “" + key + "”", "use one of " + String.join(", ", keys));
                } else if (seen.contains(key)) {
                    here.problem("“" + key + "” stands here twice", "keep one of them");
                }
                seen.add(key);
            }
        }
    }

    Optional<Place> child(String key) {
        var found = Optional.ofNullable(entries().get(key));
        if (found.isEmpty()) {
            problem("“" + key + "” is missing", "add the line “" + key + ": …”");
        }
        return found;
    }

    String text(String key) {
        return child(key).map(Place::text).orElse("");
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        problem("a text is expected here", "write one text after the colon");
        return "";
    }

    int number(String key) {
        return child(key).map(Place::number).orElse(0);
    }

    int number() {
        var digits = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (digits.matches("\\d{1,6}")) {
            return Integer.parseInt(digits);
        }
        problem("a whole number is expected here", "write digits only");
        return 0;
    }

    boolean truth(String key) {
        var word = text(key);
        if (!word.isEmpty() && !word.equals("true") && !word.equals("false")) {
            child(key).ifPresent(place -> place.problem("neither true nor false", "write true or false"));
        }
        return word.equals("true");
    }

    List<Place> list(String key) {
        return child(key).map(Place::list).orElse(List.of());
    }

    List<Place> list() {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue().stream()
                    .map(one -> new Place(one, file, problems))
                    .toList();
        }
        problem("a list is expected here", "write one entry per line, each after “- ”");
        return List.of();
    }

    /** A text that must be there in every language of the country. */
    LocalText inAll(List<String> languages, String key) {
        var texts = new LinkedHashMap<String, String>();
        child(key).ifPresent(place -> {
            place.knowsOnly(languages);
            languages.forEach(language -> texts.put(language, place.text(language)));
        });
        return new LocalText(texts);
    }
}
