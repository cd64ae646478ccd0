package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One term for one thing in each language, and the right number of it. */
class TermsTests {

    private static final Pattern LESSON = Pattern.compile("\\blessons?\\b", Pattern.CASE_INSENSITIVE);

    /** In Kinyarwanda "isomo" is the course; in Kiswahili "somo" is the lesson. */
    private static final Map<String, Pattern> LESSON_ELSEWHERE = Map.of(
            "rw", Pattern.compile("gice|bice", Pattern.CASE_INSENSITIVE),
            "sw", Pattern.compile("somo", Pattern.CASE_INSENSITIVE));

    /** Kinyarwanda knows no "one", so its singular is "=1": a form that a language never chooses is never read. */
    @Test
    void a_plural_names_only_forms_that_its_language_chooses() {
        var dead = MessagesTests.MESSAGES.entrySet().stream()
                .flatMap(language -> language.getValue().entrySet().stream()
                        .filter(message -> !chosen(language.getKey()).containsAll(forms(message.getValue())))
                        .map(message -> language.getKey() + " " + message.getKey()));

        assertThat(dead).isEmpty();
    }

    @Test
    void a_lesson_is_called_a_lesson_and_not_a_course() {
        var others = messages("en").entrySet().stream()
                .filter(english -> LESSON.matcher(english.getValue()).find())
                .flatMap(english -> LESSON_ELSEWHERE.entrySet().stream()
                        .filter(word -> !word.getValue()
                                .matcher(messages(word.getKey()).getOrDefault(english.getKey(), ""))
                                .find())
                        .map(word -> word.getKey() + " " + english.getKey()));

        assertThat(others).isEmpty();
    }

    private static Map<String, String> messages(String language) {
        return MessagesTests.MESSAGES.getOrDefault(language, Map.of());
    }

    private static Set<String> chosen(String language) {
        return PluralRules.forLocale(new ULocale(language)).getKeywords();
    }

    /** The named forms of all plurals in a message; numbers, such as in "=1", can always be chosen. */
    private static Set<String> forms(String message) {
        var forms = new TreeSet<String>();
        if (message.contains(", plural")) {
            var pattern = new MessagePattern(message);
            for (var i = 0; i < pattern.countParts(); i++) {
                if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_SELECTOR) {
                    forms.add(pattern.getSubstring(pattern.getPart(i)));
                }
            }
        }
        forms.removeIf(form -> form.startsWith("="));
        return forms;
    }
}
