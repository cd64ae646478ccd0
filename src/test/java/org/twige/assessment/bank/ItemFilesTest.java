package org.twige.assessment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twige.courses.CourseFile;

class ItemFilesTest {

    private static final Blueprint COURSE = new Blueprint(List.of("en", "rw"), List.of("1.a"), drawn(1), Map.of());

    @Test
    void right_items_have_no_problems() {
        var read = ItemFiles.read(List.of(file(right())), COURSE);

        assertThat(read.problems()).isEmpty();
        assertThat(read.items()).extracting(item -> item.text("id")).containsExactly("1a-001", "1a-002");
    }

    /** Each row replaces one text in the first item, and names the line and the beginning of the one problem. */
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    - id: 1a-001                | - outcom: 1.a                     | 1  | unknown field “outcom”
                    level: 1                    | key: b                            | 9  | “key” stands here twice
                    author: Test desk           | author:                           | 6  | “author” is missing
                    source: "Lesson 1"          | source: ""                        | 7  | “source” is missing
                    id: 1a-001                  | id: Item 1                        | 1  | “Item 1” does not fit “id”
                    id: 1a-001                  | id: 1a-002                        | 23 | the id 1a-002 is used in
                    outcome: 1.a                | outcome: 1.b                      | 2  | “1.b” does not fit “outcome”
                    level: 1                    | level: 4                          | 3  | “4” does not fit “level”
                    class: understand           | class: evaluate                   | 4  | “evaluate” does not fit “class”
                    kind: best-answer           | kind: essay                       | 5  | “essay” does not fit “kind”
                    review-by: 2027-05-23       | review-by: 2027-02-30             | 8  | “2027-02-30” does not fit “review-by”
                    review-by: 2027-05-23       | review-by: soon                   | 8  | “soon” does not fit “review-by”
                    key: b                      | key: e                            | 9  | “e” does not fit “key”
                    rw:                         | fr:                               | 1  | the text in “rw” is missing
                    review: draft               | review: perhaps                   | 18 | “review” of the text in “rw”
                    review: draft               | rewiev: draft                     | 18 | unknown part of a text
                    stem: "Which one in 1a-001?"| stem: ""                          | 11 | the stem is missing
                    stem: "Which one in 1a-001?"| stem: "- one\\n- two"              | 11 | the stem ends with a list
                    stem: "Which one in 1a-001?"| stem: "Is **this** one?"          | 11 | signs of Markdown
                    a: {text: "One", why: "w"}  | a: {text: "Two", why: "w"}        | 14 | option b says the same
                    a: {text: "One", why: "w"}  | a: {text: "One", why: ""}         | 13 | option a has no “why”
                    a: {text: "One", why: "w"}  | a: {text: "<b>One", why: "w"}     | 13 | signs of Markdown
                    a: {text: "One", why: "w"}  | e: {text: "One", why: "w"}        | 13 | the options are not
                    a: {text: "One", why: "w"}  | a: {text: "One", why: "w          | 14 | not YAML
                    """)
    void each_mistake_is_named_with_its_line(String text, String by, int line, String problem) {
        var wrong =
                right().replaceFirst(java.util.regex.Pattern.quote(text), java.util.regex.Matcher.quoteReplacement(by));

        var problems = ItemFiles.read(List.of(file(wrong)), COURSE).problems();

        assertThat(problems).anySatisfy(found -> {
            assertThat(found.file()).isEqualTo("items/1.a.yaml");
            assertThat(found.text()).startsWith(problem);
            assertThat(found.line()).isEqualTo(line);
            assertThat(found.remedy()).isNotBlank();
        });
    }

    @Test
    void a_stem_of_more_than_seventy_words_is_too_long() {
        var wrong = right().replaceFirst("Which one in 1a-001\\?", "word ".repeat(70) + "what?");

        assertThat(ItemFiles.read(List.of(file(wrong)), COURSE).problems())
                .singleElement()
                .satisfies(found -> assertThat(found.text()).isEqualTo("the stem has 71 words"));
    }

    @Test
    void an_option_of_more_than_twenty_words_is_too_long() {
        var wrong = right().replaceFirst("One", "one ".repeat(21).strip());

        assertThat(ItemFiles.read(List.of(file(wrong)), COURSE).problems())
                .singleElement()
                .satisfies(found -> assertThat(found.text()).isEqualTo("option a has 21 words"));
    }

    @Test
    void an_item_lies_in_the_file_of_its_outcome() {
        var elsewhere = new CourseFile("items/1.b.yaml", right());

        assertThat(ItemFiles.read(List.of(elsewhere), COURSE).problems())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.remedy()).isEqualTo("move the item to items/1.a.yaml"));
    }

    @Test
    void there_are_items_for_a_second_form_without_repetition() {
        var twoInAForm = new Blueprint(List.of("en", "rw"), List.of("1.a"), drawn(2), Map.of());

        assertThat(ItemFiles.read(List.of(file(right())), twoInAForm).problems())
                .singleElement()
                .satisfies(found -> assertThat(found.text()).isEqualTo("2 items for outcome 1.a; the final draws 2"));
    }

    @Test
    void two_forms_can_ask_for_knowing_applying_and_judging_as_the_course_says() {
        var judging = new Blueprint(List.of("en", "rw"), List.of("1.a"), drawn(1), Map.of("judge", 1));
        var guessing = new Blueprint(List.of("en", "rw"), List.of("1.a"), drawn(1), Map.of("guess", 1));

        assertThat(ItemFiles.read(List.of(file(right())), judging).problems())
                .singleElement()
                .satisfies(found -> assertThat(found.text())
                        .isEqualTo("two forms need 2 questions that ask people to judge; the cells of the final give 0"
                                + " to 0 (1.a best-answer 0)"));
        assertThat(ItemFiles.read(List.of(file(right())), guessing).problems())
                .singleElement()
                .satisfies(found -> assertThat(found.remedy()).isEqualTo("use know, apply, judge under per-demand"));
    }

    @Test
    void every_outcome_is_asked_about_and_only_in_kinds_that_exist() {
        var forgotten = new Blueprint(List.of("en", "rw"), List.of("1.a", "1.b"), drawn(1), Map.of());
        var unknown = new Blueprint(List.of("en", "rw"), List.of("1.a"), Map.of("1.a", Map.of("essay", 1)), Map.of());

        assertThat(ItemFiles.read(List.of(file(right())), forgotten).problems())
                .singleElement()
                .satisfies(found -> assertThat(found.text()).isEqualTo("the final asks nothing about outcome 1.b"));
        assertThat(ItemFiles.read(List.of(file(right())), unknown).problems())
                .anySatisfy(found -> assertThat(found.text()).startsWith("no items of kind “essay”"));
    }

    @Test
    void a_case_has_its_passage_once_and_one_outcome() {
        var question = item("1a-001").replace("kind: best-answer", "kind: case\n  case: k1");

        assertThat(ItemFiles.read(List.of(file(question + item("1a-002"))), COURSE)
                        .problems())
                .anySatisfy(
                        found -> assertThat(found.text()).startsWith("the passage of the case does not stand once"));
    }

    /** Each row is a template's slots and key, and the beginning of the problem. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {a: {from: 9, to: 1}}            | "#a"      | “from” is greater than “to”
                    {a: {from: 1, to: 9, step: 0}}   | "#a"      | “step” is not positive
                    {a: {from: x, to: 9}}            | "#a"      | “from” is no whole number
                    {a: {of: {en: [x, y], rw: [x]}}} | "#a"      | lists of different length
                    {a: {of: {en: [x, y]}}}          | "#a"      | no words in “rw”
                    {a: {day-from: 2027-13-01, day-to: 2027-06-01}} | "#a" | “day-from” is no day
                    {a: {day-from: 2027-06-05, day-to: 2027-06-06}} | "#a" | no working day
                    {a: {from: 1, to: 9}}            | "#b"      | “key” names #b
                    {a: {from: 1, to: 9}}            | "#a * 0.5" | variant 0: “#a * 0.5” is no formula
                    {a: {from: 1, to: 9}}            | "7 / (#a - #a)" | variant 0:
                    {a: {day-from: 2027-06-01, day-to: 9999-06-01}} | "#a" | more than a year
                    {key: {from: 1, to: 9}}          | "1"       | “key” is no name
                    {a: {from: 1, to: 9}}            | "#a +"    | variant 0:
                    {a: {from: 1, to: 9}}            | "#a == 1 ? 'x' : 'y'" | the key “
                    {b: {from: 1, to: 9}}            | "#b"      | variant 0: there is no slot “a”
                    {A: {from: 1, to: 9}}            | "1"       | “A” is no name
                    """)
    void a_mistake_in_a_template_is_a_problem_and_no_crash(String slots, String key, String problem) {
        var template = """
                - id: 1a-003
                  outcome: 1.a
                  level: 1
                  class: understand
                  kind: seeded
                  answer: number
                  slots: %s
                  author: Test desk
                  source: "Lesson 1"
                  review-by: 2027-05-23
                  key: %s
                  en: {stem: "How many, {a}?", why: "w"}
                  rw: {review: draft, stem: "Ni zingahe, {a}?", why: "w"}
                """.formatted(slots, key);

        assertThat(ItemFiles.read(List.of(file(right() + template)), COURSE).problems())
                .anySatisfy(found -> assertThat(found.text()).startsWith(problem));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    d: {text: "Kane", why: "w"}      | e: {text: "Kane", why: "w"}
                    d: {text: "Kane", why: "w"}      | d: {text: "Kane", planted: "Gatanu", why: "w"}
                    d: {text: "Kane", why: "w"}      | d: {text: "Kane {a}", why: "w"}
                    """)
    void a_translation_with_other_pieces_than_the_original_is_refused(String text, String by) {
        var problems =
                ItemFiles.read(List.of(file(right().replace(text, by))), COURSE).problems();

        assertThat(problems)
                .anySatisfy(found -> assertThat(found.text())
                        .startsWith("options, planted forms or slots are not those of the original"));
    }

    @Test
    void a_file_that_is_no_list_is_a_problem_and_no_exception() {
        var texts = List.of("", "id: 1a-001", "- just text", "\u0000", "&a [*a]", "- {id: {id: [1]}}");

        var problems = new ArrayList<String>();
        texts.forEach(text -> problems.add(ItemFiles.read(List.of(file(text)), COURSE)
                .problems()
                .getFirst()
                .text()));

        assertThat(problems).hasSize(texts.size()).noneMatch(String::isBlank);
    }

    private static Map<String, Map<String, Integer>> drawn(int items) {
        return Map.of("1.a", Map.of("best-answer", items));
    }

    private static CourseFile file(String text) {
        return new CourseFile("items/1.a.yaml", text);
    }

    private static String right() {
        return item("1a-001") + item("1a-002");
    }

    /** Twenty-two lines. */
    private static String item(String id) {
        return """
                - id: %1$s
                  outcome: 1.a
                  level: 1
                  class: understand
                  kind: best-answer
                  author: Test desk
                  source: "Lesson 1"
                  review-by: 2027-05-23
                  key: b
                  en:
                    stem: "Which one in %1$s?"
                    options:
                      a: {text: "One", why: "w"}
                      b: {text: "Two", why: "w"}
                      c: {text: "Three", why: "w"}
                      d: {text: "Four", why: "w"}
                  rw: {
                    review: draft,
                    stem: "Ni ikihe muri %1$s?",
                    options: {a: {text: "Rimwe", why: "w"}, b: {text: "Kabiri", why: "w"},
                      c: {text: "Gatatu", why: "w"}, d: {text: "Kane", why: "w"}}
                    }
                """.formatted(id);
    }
}
