package org.twige.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A place in a YAML file; what is missing there is empty. */
record Tree(Object node) {

    static Tree read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return new Tree(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tree child(String key) {
        var found = node instanceof Map<?, ?> map ? map.get(key) : null;
        return new Tree(found == null ? Map.of() : found);
    }

    String text(String key) {
        var found = child(key).node;
        return found instanceof Map<?, ?> ? "" : found.toString();
    }

    boolean isTrue(String key) {
        return text(key).equals("true");
    }

    List<Tree> list(String key) {
        return child(key).node instanceof List<?> list
                ? list.stream().map(Tree::new).toList()
                : List.of();
    }

    List<String> words(String key) {
        return child(key).words();
    }

    List<String> words() {
        return node instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    Map<String, Tree> children() {
        var all = new LinkedHashMap<String, Tree>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> all.put(String.valueOf(key), new Tree(value)));
        }
        return all;
    }

    Map<String, String> texts() {
        var all = new LinkedHashMap<String, String>();
        children().forEach((key, value) -> all.put(key, String.valueOf(value.node)));
        return all;
    }

    LocalText local(String key) {
        return new LocalText(child(key).texts());
    }
}
