package org.twige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words that the people and institutions of an invented nation are made of. */
record InventedWords(
        String parents,
        String staffNumberForm,
        String nationalIdForm,
        Map<String, String> sexDigits,
        String phoneForm,
        List<String> first,
        List<String> words,
        Map<String, Integer> languages,
        List<Kind> kinds,
        Set<String> centralKinds,
        List<PostWords> central) {

    private static final Pattern SERIAL = Pattern.compile("\\{serial:(\\d+)}");

    /** A kind of invented institution with its share of institutions and of people, in percent. */
    record Kind(String code, int share, int people, LocalText names, List<PostWords> posts) {}

    /** What somebody does there. */
    record PostWords(String title, String level, String statute) {}

    static InventedWords read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return of(asMap(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader)));
        } catch (IOException e) {
            throw new UncheckedIOException("the invented nation needs its words", e);
        }
    }

    /** The numbers that invented people have, as a pattern; no number where the country pack invents nobody. */
    static String staffNumbers(Path pack) {
        var file = pack.resolve("demo.yaml");
        return Files.exists(file)
                ? "^" + SERIAL.matcher(read(file).staffNumberForm).replaceAll("\\\\d{$1}") + "$"
                : "$.";
    }

    private static InventedWords of(Map<String, Object> root) {
        var central = asMap(root.get("central"));
        return new InventedWords(
                text(root, "parents"),
                text(root, "staff-number"),
                text(root, "national-id"),
                texts(root.get("sex-digits")),
                text(root, "phone"),
                list(root.get("first")).stream().map(String::valueOf).toList(),
                list(root.get("words")).stream().map(String::valueOf).toList(),
                percentages(root.get("languages")),
                list(root.get("institutions")).stream()
                        .map(kind -> kind(asMap(kind)))
                        .toList(),
                Set.copyOf(
                        list(central.get("kinds")).stream().map(String::valueOf).toList()),
                posts(central.get("posts")));
    }

    private static Kind kind(Map<String, Object> kind) {
        return new Kind(
                text(kind, "kind"),
                Integer.parseInt(text(kind, "share")),
                Integer.parseInt(text(kind, "people")),
                new LocalText(texts(kind.get("names"))),
                posts(kind.get("posts")));
    }

    private static List<PostWords> posts(@Nullable Object posts) {
        return list(posts).stream()
                .map(InventedWords::asMap)
                .map(post -> new PostWords(text(post, "title"), text(post, "level"), text(post, "statute")))
                .toList();
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static Map<String, Object> asMap(@Nullable Object node) {
        var map = new LinkedHashMap<String, Object>();
        if (node instanceof Map<?, ?> found) {
            found.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }

    private static Map<String, String> texts(@Nullable Object node) {
        var map = new LinkedHashMap<String, String>();
        asMap(node).forEach((key, value) -> map.put(key, String.valueOf(value)));
        return map;
    }

    private static Map<String, Integer> percentages(@Nullable Object node) {
        var map = new LinkedHashMap<String, Integer>();
        texts(node).forEach((key, value) -> map.put(key, Integer.valueOf(value)));
        return map;
    }

    private static List<Object> list(@Nullable Object node) {
        return node instanceof List<?> found ? new ArrayList<>(found) : List.of();
    }

    String staffNumber(int n) {
        return serial(staffNumberForm, n);
    }

    String phone(int n) {
        return serial(phoneForm, n);
    }

    String nationalId(int year, String sex, int n) {
        return serial(nationalIdForm, n)
                .replace("{year}", Integer.toString(year))
                .replace("{sex}", sexDigits.getOrDefault(sex, ""));
    }

    private static String serial(String form, int n) {
        return SERIAL.matcher(form).replaceAll(found -> String.format("%0" + found.group(1) + "d", n + 1));
    }

    /** The first name and so many words; the last one stands for the family and is in capitals. */
    String names(SplittableRandom chance, int many) {
        var names = new StringBuilder(first.get(chance.nextInt(first.size())));
        for (var word = 1; word < many; word++) {
            names.append(' ').append(words.get(chance.nextInt(words.size())));
        }
        return names.append(' ')
                .append(words.get(chance.nextInt(words.size())).toUpperCase(Locale.ROOT))
                .toString();
    }

    String language(SplittableRandom chance) {
        var draw = chance.nextInt(100);
        for (var language : languages.entrySet()) {
            draw -= language.getValue();
            if (draw < 0) {
                return language.getKey();
            }
        }
        return languages.keySet().iterator().next();
    }
}
