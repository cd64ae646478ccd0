package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of every page is a message, in every language of the country, with the same places for values. */
class MessagesTests {

    private static final Pattern KEY = Pattern.compile("\\b(?:text|say)\\((?:[^\"()]*,)?\\s*\"((?:"
            + String.join("|", ModuleTable.names()) + ")\\.[\\w.-]*\\w)\"\\s*[,)]");

    /** Language to key to message, for all modules. */
    static final Map<String, Map<String, String>> MESSAGES = read();

    @Test
    void every_language_has_every_message() {
        var all = new TreeSet<String>();
        MESSAGES.values().forEach(messages -> all.addAll(messages.keySet()));

        assertThat(MESSAGES).hasSize(4);
        MESSAGES.forEach((language, messages) ->
                assertThat(missing(all, messages)).as(language).isEmpty());
    }

    @Test
    void a_message_has_the_same_places_for_values_in_every_language() {
        var different = new ArrayList<String>();
        MESSAGES.forEach((language, messages) -> messages.forEach((key, message) -> {
            if (!places(language, key, message).equals(places("en", key, english(key)))) {
                different.add(language + " " + key);
            }
        }));

        assertThat(different).isEmpty();
    }

    /** In an ICU message it would quote what follows. */
    @Test
    void no_message_with_places_has_a_straight_apostrophe() {
        var quoted = MESSAGES.entrySet().stream()
                .flatMap(language -> language.getValue().entrySet().stream()
                        .filter(message -> message.getValue().contains("{"))
                        .filter(message -> message.getValue().replace("''", "").contains("'"))
                        .map(message -> language.getKey() + " " + message.getKey()));

        assertThat(quoted).isEmpty();
    }

    @Test
    void every_message_that_a_page_names_exists() {
        var named = Stream.concat(Sources.in(Sources.TEMPLATES, ".jte").stream(), Sources.java().stream())
                .flatMap(file -> KEY.matcher(file.text())
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> english(key).isEmpty())
                        .map(key -> file.path() + " names " + key));

        assertThat(named).isEmpty();
    }

    @Test
    void a_message_begins_with_the_word_of_its_module() {
        var strangers = Sources.in(Sources.RESOURCES, "messages_en.properties").stream()
                .flatMap(file -> properties(file.text()).keySet().stream()
                        .filter(key -> !key.startsWith(file.module() + "."))
                        .map(key -> file.path() + ": " + key));

        assertThat(strangers).isEmpty();
    }

    @Test
    void no_template_has_bare_text() {
        var bare = Sources.in(Sources.TEMPLATES, ".jte").stream()
                .flatMap(file -> BareText.in(file.text()).stream().map(text -> file.path() + ": " + text));

        assertThat(bare).isEmpty();
    }

    private static List<String> missing(Set<String> all, Map<String, String> messages) {
        return all.stream()
                .filter(key -> messages.getOrDefault(key, "").isBlank())
                .toList();
    }

    private static Set<String> places(String language, String key, String message) {
        try {
            return message.contains("{")
                    ? new MessageFormat(message, new ULocale(language)).getArgumentNames()
                    : Set.of();
        } catch (IllegalArgumentException e) {
            throw new AssertionError(language + " " + key + " is not an ICU message: " + e.getMessage(), e);
        }
    }

    private static String english(String key) {
        return MESSAGES.getOrDefault("en", Map.of()).getOrDefault(key, "");
    }

    private static Map<String, Map<String, String>> read() {
        var all = new TreeMap<String, Map<String, String>>();
        for (var file : Sources.in(Sources.RESOURCES, ".properties")) {
            var name = file.path().getFileName().toString();
            if (name.startsWith("messages_")) {
                var language = name.substring("messages_".length(), name.indexOf('.'));
                all.computeIfAbsent(language, _ -> new TreeMap<>()).putAll(properties(file.text()));
            }
        }
        return all;
    }

    private static Map<String, String> properties(String text) {
        var read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new TreeMap<String, String>();
        read.forEach((key, value) -> all.put(key.toString(), value.toString()));
        return all;
    }
}
