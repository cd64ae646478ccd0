package org.twige.labs.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A piece of the files with the words and figures that the data are made of; what it lacks is a mistake in the program. */
public record Material(Object node) {

    /** A file below the folder {@code labs} of the class path, UTF-8. */
    public static Material read(String file) {
        try (var in = Material.class.getResourceAsStream("/labs/" + file)) {
            return new Material(
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The codes of the languages in which messages and letters are written. */
    static List<String> languages() {
        return read("languages.yaml").texts("languages");
    }

    public Material at(String key) {
        return new Material(Objects.requireNonNull(((Map<?, ?>) node).get(key), key));
    }

    public String text(String key) {
        return at(key).node().toString();
    }

    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    public List<Material> list(String key) {
        return ((List<?>) at(key).node()).stream().map(Material::of).toList();
    }

    public List<String> texts(String key) {
        return list(key).stream().map(element -> element.node().toString()).toList();
    }

    public Stream<String> keys() {
        return ((Map<?, ?>) node).keySet().stream().map(Object::toString);
    }

    private static Material of(Object element) {
        return new Material(element);
    }
}
