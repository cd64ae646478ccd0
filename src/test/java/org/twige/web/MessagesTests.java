package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTests {

    private static final List<String> LANGUAGES = List.of("rw", "en", "fr", "sw");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("\\btext\\(\\s*\"([a-z][a-z0-9.-]*)\"\\s*[,)]");

    @Test
    void every_language_has_every_message_and_no_template_has_bare_text() throws Exception {
        var wrong = new ArrayList<String>();
        for (var module : modules()) {
            wrong.addAll(differences(module));
        }
        for (var template : files(Path.of("src/main/jte"), ".jte")) {
            TemplateWords.in(Files.readString(template)).forEach(word -> wrong.add(template + " says " + word));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_message_that_is_asked_for_exists() throws Exception {
        var known = messages("en").keySet();

        var missing = new ArrayList<String>();
        for (var file : Stream.concat(
                        files(Path.of("src/main/jte"), ".jte").stream(),
                        files(Path.of("src/main/java"), ".java").stream())
                .toList()) {
            KEY.matcher(Files.readString(file))
                    .results()
                    .map(asked -> asked.group(1))
                    .filter(asked -> asked.contains(".") && !asked.endsWith(".") && !known.contains(asked))
                    .forEach(asked -> missing.add(file + " asks for " + asked));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void every_message_can_be_filled_in_and_takes_the_same_arguments_in_every_language() throws Exception {
        var arguments = new TreeMap<String, Map<String, Set<String>>>();
        for (var language : LANGUAGES) {
            messages(language)
                    .forEach((key, sentence) -> arguments
                            .computeIfAbsent(key, _ -> new HashMap<>())
                            .put(language, new MessageFormat(sentence, new ULocale(language)).getArgumentNames()));
        }

        var different = arguments.entrySet().stream()
                .filter(message -> Set.copyOf(message.getValue().values()).size() > 1);
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<p>Bare</p> | Bare",
                "<p title=\"Spoken\">${frame.text(\"a.b\")}</p> | Spoken",
                "@template.web.tag(text = \"Done\") | Done",
                "@template.web.details(content = @`<b>Inside</b>${x}`) | Inside",
                "@if(a == \"code\")<i>${b}</i>@else Otherwise @endif | Otherwise",
                "${condition ? @`Deep` : null} | Deep"
            })
    void words_in_a_template_are_found_wherever_they_hide(String template, String word) {
        assertThat(TemplateWords.in(template)).containsExactly(word);
    }

    private static List<String> differences(Path module) throws IOException {
        var all = new HashMap<String, Set<String>>();
        for (var language : LANGUAGES) {
            all.put(
                    language,
                    read(module.resolve("messages_" + language + ".properties")).keySet());
        }
        var wrong = new ArrayList<String>();
        for (var key : all.values().stream().flatMap(Set::stream).collect(Collectors.toSet())) {
            LANGUAGES.stream()
                    .filter(language -> !all.getOrDefault(language, Set.of()).contains(key))
                    .forEach(language -> wrong.add(language + " lacks " + key));
            if (!key.startsWith(RESOURCES.relativize(module).getName(0) + ".")) {
                wrong.add(key + " stands in " + module);
            }
        }
        return wrong;
    }

    private static Map<String, String> messages(String language) throws IOException {
        var all = new TreeMap<String, String>();
        for (var module : modules()) {
            all.putAll(read(module.resolve("messages_" + language + ".properties")));
        }
        return all;
    }

    private static List<Path> modules() throws IOException {
        return files(RESOURCES, "messages_en.properties").stream()
                .map(Path::getParent)
                .toList();
    }

    /** The sentences of a file; a key that stands there twice is a mistake. */
    private static Map<String, String> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        var lines = new Properties() {

            @Override
            public synchronized Object put(Object key, Object sentence) {
                assertThat(containsKey(key)).as("%s twice in %s", key, file).isFalse();
                return super.put(key, sentence);
            }
        };
        lines.load(new StringReader(Files.readString(file)));
        return lines.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, lines::getProperty));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
