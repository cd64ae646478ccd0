package org.twige.labs.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Rules by words: what a desk would do without any model. */
public final class Keywords {

    private static final Map<Topic, List<String>> WORDS = words();

    private Keywords() {}

    /** The first desk with a word in the message, otherwise the desk for everything else. */
    public static Topic desk(String text) {
        return desks(text).findFirst().orElse(Topic.OTHER);
    }

    static Stream<Topic> desks(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(Topic.values())
                .filter(topic -> WORDS.getOrDefault(topic, List.of()).stream().anyMatch(small::contains));
    }

    private static Map<Topic, List<String>> words() {
        var written = Material.read("keywords.yaml");
        var words = new LinkedHashMap<Topic, List<String>>();
        written.keys().forEach(topic -> words.put(Topic.valueOf(topic), written.texts(topic)));
        return words;
    }
}
