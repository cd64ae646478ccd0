package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
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

    private static final Pattern LESSON = Pattern.compile("\\blessons?\\b", Pattern.CASE_INSENSITIVE);

    /** Language to key to message, for all modules. */
    private static final Map<String, Map<String, String>> MESSAGES = read();

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

    /** A form that a language never chooses is never read: Kinyarwanda knows no "one", so its singular is "=1". */
    @Test
    void a_plural_names_only_forms_that_its_language_chooses() {
        var dead = MESSAGES.entrySet().stream()
                .flatMap(language -> language.getValue().entrySet().stream()
                        .filter(message -> !chosen(language.getKey()).containsAll(forms(message.getValue())))
                        .map(message -> language.getKey() + " " + message.getKey()));

        assertThat(dead).isEmpty();
    }

    /** The terms are decided: "isomo" is a course in Kinyarwanda, and "somo" a lesson in Kiswahili. */
    @Test
    void a_lesson_has_one_word_in_each_language() {
        var lesson = Map.of("rw", "gice|bice", "fr", "leçon", "sw", "somo");
        var others = lesson.entrySet().stream()
                .flatMap(word -> MESSAGES.get("en").entrySet().stream()
                        .filter(english -> LESSON.matcher(english.getValue()).find())
                        .map(Map.Entry::getKey)
                        .filter(key -> !Pattern.compile(word.getValue(), Pattern.CASE_INSENSITIVE)
                                .matcher(MESSAGES.get(word.getKey()).get(key))
                                .find())
                        .map(key -> word.getKey() + " " + key));

        assertThat(others).isEmpty();
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

    private static Set<String> chosen(String language) {
        return PluralRules.forLocale(new ULocale(language)).getKeywords();
    }

    /** The named forms of all plurals in a message; numbers, such as in "=1", are always possible. */
    private static Set<String> forms(String message) {
        if (!message.contains(", plural")) {
            return Set.of();
        }
        var pattern = new MessagePattern(message);
        var forms = new TreeSet<String>();
        for (var i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_SELECTOR) {
                forms.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        forms.removeIf(form -> form.startsWith("="));
        return forms;
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
