package org.twige.country.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file; what is missing there is empty and stands on the line of what it is missing from.
 *
 * <p>Every word is taken as it is written: no guess whether {@code no} is a word or a refusal.
 *
 * @param line counted from 1
 */
record Tree(@Nullable Node node, int line) {

    /** @throws org.yaml.snakeyaml.error.MarkedYAMLException when it is not YAML */
    static Tree parse(String text) {
        return new Tree(new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text)), 1);
    }

    boolean isEmpty() {
        return node == null || (node instanceof ScalarNode && word().isEmpty());
    }

    Tree child(String key) {
        return children().getOrDefault(key, new Tree(null, line));
    }

    /** The child of a child, e.g. {@code roster.columns}; the empty path is this place itself. */
    Tree at(String path) {
        var here = this;
        for (var key : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            here = here.child(key);
        }
        return here;
    }

    String word() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    String text(String key) {
        return child(key).word();
    }

    boolean isTrue(String key) {
        return text(key).equals("true");
    }

    List<Tree> list() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .map(item -> new Tree(item, lineOf(item)))
                        .toList()
                : List.of();
    }

    List<Tree> list(String key) {
        return child(key).list();
    }

    List<String> words() {
        return list().stream().map(Tree::word).toList();
    }

    List<String> words(String key) {
        return child(key).words();
    }

    /** By key; each on the line of its key. */
    Map<String, Tree> children() {
        var all = new LinkedHashMap<String, Tree>();
        tuples().forEach(tuple -> all.put(key(tuple), new Tree(tuple.getValueNode(), lineOf(tuple.getKeyNode()))));
        return all;
    }

    /** The keys that stand here more than once, each where it comes again. */
    List<Tree> keysTwice() {
        var seen = new ArrayList<String>();
        var again = new ArrayList<Tree>();
        for (var tuple : tuples()) {
            if (seen.contains(key(tuple))) {
                again.add(new Tree(tuple.getKeyNode(), lineOf(tuple.getKeyNode())));
            }
            seen.add(key(tuple));
        }
        return again;
    }

    Map<String, String> texts() {
        var all = new LinkedHashMap<String, String>();
        children().forEach((key, value) -> all.put(key, value.word()));
        return all;
    }

    LocalText local(String key) {
        return new LocalText(child(key).texts());
    }

    private List<NodeTuple> tuples() {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
