package org.twige.labs.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The phrases of one language that messages are made of. */
record RequestWords(
        String language,
        List<String> openings,
        List<String> closings,
        Map<String, List<String>> slots,
        Map<Topic, List<String>> phrases,
        List<Shared> shared) {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    /** A phrase that belongs on two desks. */
    record Shared(List<Topic> topics, String phrase) {}

    static RequestWords in(String language) {
        var file = Material.read("requests/" + language + ".yaml");
        var slots = file.at("slots");
        var topics = file.at("topics");
        return new RequestWords(
                language,
                file.texts("openings"),
                file.texts("closings"),
                slots.keys().collect(Collectors.toMap(slot -> slot, slots::texts)),
                topics.keys().collect(Collectors.toMap(Topic::valueOf, topics::texts)),
                file.list("both").stream().map(RequestWords::shared).toList());
    }

    private static Shared shared(Material both) {
        return new Shared(both.texts("topics").stream().map(Topic::valueOf).toList(), both.text("phrase"));
    }

    /** The phrase with words in its places, often with a greeting before and a question after it. */
    String message(String phrase, Chance chance) {
        var body = SLOT.matcher(phrase)
                .replaceAll(slot -> Matcher.quoteReplacement(chance.of(slots.getOrDefault(slot.group(1), List.of()))));
        var sentence = body.substring(0, 1).toUpperCase(Locale.ROOT) + body.substring(1);
        return Stream.of(sometimes(openings, 55, chance), sentence, sometimes(closings, 65, chance))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String sometimes(List<String> parts, int percent, Chance chance) {
        return chance.percent(percent) ? chance.of(parts) : "";
    }
}
