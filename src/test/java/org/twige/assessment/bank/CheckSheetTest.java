package org.twige.assessment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.country.LocalText;
import org.twige.courses.ChangeClass;
import org.twige.courses.CourseFile;
import org.twige.courses.Description;
import org.twige.courses.Final;
import org.twige.courses.Outcome;

/** A sheet is looked at with the rules of the files, and every mistake is found at its field. */
class CheckSheetTest {

    private static final Description COURSE = course();

    private static final List<String> PIECES = List.of(
            "a", "\"", "\\", "\n", "\n\n", ": ", "- ", "#", "{", "}", "|", "'", "\t", "\u2028", "é", "%", "---",
            "key: x", "\u0007", "*", "&a", "!!x", "\r\n", " ", "👍", "\ufeff");

    @Test
    void a_right_sheet_has_nothing_to_mend() {
        assertThat(check(right())).isEmpty();
    }

    @ParameterizedTest(name = "{0} becomes “{1}”: {3} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            id           | Item 1       | id           | id-of-letters-and-digits
            outcome      | ''           | outcome      | every-field
            outcome      | 9.z          | outcome      | outcome-of-the-course
            level        | 4            | level        | level-from-one-to-three
            class        | evaluate     | class        | known-class
            source       | ''           | source       | every-field
            review-by    | 2027-02-30   | review-by    | review-date
            key          | e            | key          | key-is-an-option
            en.stem      | ''           | en.stem      | stem-ends-with-the-question
            en.stem      | - one        | en.stem      | stem-ends-with-the-question
            en.stem      | Is **it**?   | en.stem      | plain-words
            en.b.text    | ''           | en.b.text    | every-option-has-text-and-why
            en.b.why     | ''           | en.b.why     | every-option-has-text-and-why
            en.b.text    | Option a     | en.b.text    | different-options
            rw.c.text    | ''           | rw.c.text    | every-option-has-text-and-why
            rw.review    | perhaps      | rw.stem      | review-of-a-translation
            en.e.text    | Option e     | en.a.text    | options-in-their-order
            """)
    void each_mistake_is_found_at_its_field(String field, String typed, String at, String rule) {
        assertThat(check(right().with(field, typed))).contains(new SheetFinding(at, rule, ""));
    }

    @Test
    void a_language_without_a_word_is_missing_as_a_whole() {
        var fields = new LinkedHashMap<>(right().fields());
        fields.keySet().removeIf(name -> name.startsWith("rw."));

        assertThat(check(new ItemSheet(fields)))
                .containsExactly(new SheetFinding("rw.stem", "every-language-of-the-course", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T(java.lang.Runtime).getRuntime()",
                "new java.util.ArrayList()",
                "#n.class",
                "'a'",
                "#n ^ 9",
                "@bean",
                "{1,2}"
            })
    void a_formula_counts_and_does_nothing_else(String formula) {
        var number = right().with("kind", "number")
                .with("slots", "n: {from: 2, to: 9}")
                .with("key", formula);

        assertThat(check(number)).containsExactly(new SheetFinding("key", "formula", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"n: {from: 2", "key: b", "n: {from: 2, to: 9}}", "  n: {of: [a, b]}", "n: {is: \"#a.b\"}", "- n"
            })
    void figures_that_are_none_are_refused_before_they_are_read(String slots) {
        var number = right().with("kind", "number").with("key", "#n").with("slots", slots);

        assertThat(check(number)).containsExactly(new SheetFinding("slots", "slots", ""));
    }

    /** What authors can type is always one item of one file, and the files' own check agrees with ours. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_is_typed_stays_in_its_field_and_is_judged_as_in_a_file(long seed) {
        var chance = new Random(seed);
        var names = List.copyOf(right().fields().keySet());
        for (var i = 0; i < 400; i++) {
            var typed = new StringBuilder();
            for (var n = chance.nextInt(12); n >= 0; n--) {
                typed.append(PIECES.get(chance.nextInt(PIECES.size())));
            }
            var field = names.get(chance.nextInt(names.size()));
            if (field.equals("kind") || field.equals("rw.review")) { // both are chosen from a list
                continue;
            }
            var sheet = right().with(field, typed.toString());
            var why = "seed " + seed + ", " + field + ": " + typed;

            var file = new CourseFile(sheet.file(), sheet.yaml(List.of("en", "rw")));
            var read = ItemFiles.read(
                    List.of(file),
                    new Blueprint(List.of("en", "rw"), List.of("1.a"), Map.of("1.a", Map.of()), Map.of()));
            assertThat(read.items()).as(why).hasSize(1);
            assertThat(read.problems().isEmpty()).as(why).isEqualTo(check(sheet).isEmpty());
            assertThat(SheetReader.all(List.of(file), List.of("en", "rw")))
                    .as(why)
                    .singleElement()
                    .satisfies(back -> assertThat(back.text(field))
                            .isEqualTo(sheet.text(field).strip()));
        }
    }

    @Test
    void a_right_option_that_is_the_only_longest_one_is_noticed() {
        assertThat(CheckSheet.isKeyLongest(right(), "en")).isFalse();
        assertThat(CheckSheet.isKeyLongest(right().with("en.b.text", "Option b, and much more"), "en"))
                .isTrue();
        assertThat(CheckSheet.isKeyLongest(right().with("en.c.text", "Option c, and much more"), "en"))
                .isFalse();
    }

    @Test
    void every_rule_has_a_sentence() throws IOException {
        var said = Files.readString(Path.of("src/main/resources/assessment/authoring/messages_en.properties"));

        assertThat(CheckSheet.rules())
                .allSatisfy(rule -> assertThat(said).contains("assessment.authoring.rule." + rule + "="));
    }

    private static List<SheetFinding> check(ItemSheet sheet) {
        return CheckSheet.check(sheet, List.of(), COURSE);
    }

    private static ItemSheet right() {
        var fields = new LinkedHashMap<>(Map.of(
                "id",
                "1a-001",
                "outcome",
                "1.a",
                "level",
                "1",
                "class",
                "apply",
                "kind",
                "best-answer",
                "author",
                "Desk",
                "source",
                "Lesson 1",
                "review-by",
                "2027-05-23",
                "key",
                "b"));
        for (var language : List.of("en", "rw")) {
            fields.put(language + ".stem", "Somebody asks.\n\nWhich one?");
            fields.put(language + ".why", "");
            for (var letter : List.of("a", "b", "c", "d")) {
                fields.put(language + "." + letter + ".text", "Option " + letter);
                fields.put(language + "." + letter + ".why", "Why " + letter + ".");
            }
        }
        fields.put("rw.review", "draft");
        return new ItemSheet(fields);
    }

    private static Description course() {
        var words = new LocalText(Map.of("en", "A"));
        return new Description(
                1,
                "1",
                ChangeClass.MINOR,
                10,
                List.of("en", "rw"),
                words,
                words,
                words,
                new ArrayList<>(List.of(new Outcome("1.a", "apply", words))),
                Final.NONE,
                List.of("final"),
                words,
                null,
                List.of());
    }
}
