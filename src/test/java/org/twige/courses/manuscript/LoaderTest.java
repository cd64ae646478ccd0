package org.twige.courses.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twige.courses.CourseFixture;
import org.twige.courses.activity.Problem;

class LoaderTest {

    private static final String HEAD = "course.yaml";
    private static final String LESSON = "lessons/01-first.en.md";
    private static final String TRANSLATION = "lessons/01-first.rw.md";

    private final Path folder = CourseFixture.folder(CourseFixture.newSlug());

    private static Mistake head(String text, String by, String at, String problem) {
        return new Mistake(HEAD, text, by, at, problem);
    }

    private static Mistake lesson(String text, String by, String at, String problem) {
        return new Mistake(LESSON, text, by, at, problem);
    }

    static Stream<Mistake> inTheHead() {
        return Stream.of(
                head("id: test", "id: other", "id: other", "the id is not the name of the folder"),
                head("edition: \"test\"", "edition: \"\"", "edition:", "a text is expected here"),
                head("edition:", "issue:", "issue:", "unknown key “issue”"),
                head("minutes: 34", "minutes: many", "minutes: many", "a whole number is expected here"),
                head("minutes: 34", "minutes: 34\nminutes: 35", "minutes: 35", "“minutes” stands here twice"),
                head("change-class: minor", "change-class: big", "change-class: big", "unknown change class"),
                head("languages: [en, rw]", "languages: [en, xx]", "languages:", "“xx” is no language of the country"),
                head("languages: [en, rw]", "languages: en", "languages:", "a list is expected here"),
                head(", sw: \"Kozi ndogo\"", "", "title:", "“sw” is missing"),
                head("level: understand", "level: master", "id: 1.a", "unknown level “master”"),
                head("{id: 1.b,", "{id: 1.a,", "{id: 1.a, level: apply", "the outcome 1.a stands here twice"),
                head("number: 2", "number: 3", "number: 3", "lesson 3 where lesson 2 is expected"),
                head("slug: first", "slug: First lesson", "number: 1", "the slug is not an address"),
                head("outcomes: [1.b]", "outcomes: [9.z]", "number: 2", "no outcome 9.z"),
                head("items: 4", "items: 5", "items: 5", "the items per outcome do not add up to 5"),
                head("cut-score: 70", "cut-score: 170", "items: 4", "the cut score is not a per cent"),
                head("per-outcome: {1.a: 2,", "per-outcome: {7.q: 2,", "per-outcome:", "no outcome 7.q"),
                head("outcomes: [1.b]", "outcomes: [1.a]", "id:", "no lesson is about the outcome 1.b"),
                head("provisional: true", "provisional: maybe", "provisional:", "neither true nor false"),
                head("languages: [en", "languages: [en]]", "languages:", "not valid YAML"));
    }

    static Stream<Mistake> inALesson() {
        return Stream.of(
                lesson("---\ntitle", "title", "title", "the file does not begin with its head"),
                lesson("title: First lesson\n", "", "---", "the lesson has no title"),
                lesson("language: en", "language: rw", "---", "the language is not that of the file name"),
                lesson("review: reviewed", "review: good", "---", "nobody says whether the text is reviewed"),
                lesson("review: reviewed", "reviewer: me", "reviewer: me", "not a line of the head"),
                lesson("::: guess g1", "Hello\n::: guess g1", "Hello", "text outside a block"),
                lesson("::: case k1", "::: case", "::: case", "not the beginning of a block"),
                lesson("::: case k1", "::: story k1", "::: story", "unknown kind “story”"),
                lesson("::: screen s2", "::: screen s1", "::: screen s1\n## Heading s2", "the id s1 stands here twice"),
                lesson("::: desk t1", "::: desk t1\nText.\n::: do d9\n## One", "::: do d9", "a do at the wrong place"),
                lesson("::: screen s3", "::: case s3", "---", "2 blocks of kind screen"),
                lesson(
                        "## Heading s3\n",
                        "## Short\nToo short.\n::: screen s9\n## S\n",
                        "::: screen s3",
                        "a screen of 3 words"),
                lesson("## Heading s1\n", "", "word", "a screen needs one heading, on top"),
                lesson("## At an office", "### At an office", "### At", "a heading of another level"),
                lesson("At my desk", "## At my desk", "## At my desk", "a desk has no heading"));
    }

    static Stream<Mistake> inItsText() {
        return Stream.of(
                lesson("Twelve letters", "<b>Twelve</b> letters", "<b>", "bare HTML"),
                lesson("Twelve letters", "<div>\nTwelve letters", "<div>", "bare HTML"),
                lesson("Twelve letters", "![Twelve](a.png) letters", "![Twelve]", "a picture"),
                lesson("Twelve letters", "[Twelve](https://example.org) letters", "[Twelve]", "a link to"),
                lesson(
                        "| 12 | 3 |",
                        "| 12 | 3 |\n\n| a | b | c | d |\n|---|---|---|---|",
                        "| a |",
                        "a table with more"),
                lesson("::: do d1", "::: do d1\nsource: A law", "::: do", "a source and its review date belong"),
                lesson("::: do d1", "::: do d1\nsource: A\nreview-by: soon", "review-by: soon", "“soon” is not a day"),
                lesson("- [x] Second option of check c1", "- [ ] Second", "::: check c1", "0 options are marked"),
                lesson("- [ ] First option of check c1", "- [x] First", "::: check c1", "2 options are marked"),
                lesson("  > Nor this one, of check c1.\n", "", "- [ ] Third option of check c1", "without explanation"),
                lesson("- [ ] Third option of check c1", "- [ ]", "- [ ]\n", "an option without text"),
                lesson("  > Nor this one, of check c2.", "Nor this one.", "Nor this one.", "belongs to no option"),
                lesson("Which one of check c1?", "", "::: check c1", "the block is empty"),
                lesson("Twelve letters", "Twelve\tletters", "Twelve\t", "a tab"),
                lesson("Twelve letters", "Twelve letters\r", "Twelve letters\r", "ends as on Windows"),
                new Mistake(TRANSLATION, "::: case k1", "::: case k9", "::: case k9", "here stands case:k9"),
                new Mistake(TRANSLATION, "::: screen s3", "::: screen s4", "::: screen s4", "stands screen:s3"));
    }

    @ParameterizedTest
    @MethodSource({"inTheHead", "inALesson", "inItsText"})
    void a_mistake_is_named_with_its_file_and_line_and_a_remedy(Mistake mistake) {
        mistake.isAProblemIn(folder);
    }

    private List<Problem> problems() {
        return ReadManuscript.read(folder, Mistake.SPOKEN).problems();
    }

    @Test
    void a_course_without_mistakes_has_no_problems_and_no_gaps() {
        assertThat(problems()).isEmpty();
        assertThat(ReadManuscript.read(folder, Mistake.SPOKEN).gaps()).isEmpty();
    }

    @Test
    void another_right_option_in_the_translation_is_a_mistake() {
        CourseFixture.change(folder, TRANSLATION, "- [x] Second option of check c1", "- [ ] Second option of check c1");
        CourseFixture.change(folder, TRANSLATION, "- [ ] Third option of check c1", "- [x] Third option of check c1");

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).startsWith("here stands check:c1..x"));
    }

    @Test
    void a_missing_lesson_file_is_named_at_its_lesson_in_the_head() throws IOException {
        Files.delete(folder.resolve(TRANSLATION));

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).isEqualTo("there is no file " + TRANSLATION));
    }

    @Test
    void a_lesson_file_that_no_lesson_has_is_a_mistake() throws IOException {
        Files.copy(folder.resolve(LESSON), folder.resolve("lessons/03-third.en.md"));

        assertThat(problems()).extracting(Problem::file).containsExactly("lessons/03-third.en.md");
    }

    @Test
    void a_file_that_is_not_utf_8_is_a_mistake() throws IOException {
        Files.write(folder.resolve(LESSON), "é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem.text()).isEqualTo("the file is not UTF-8 text"));
    }

    @Test
    void a_folder_without_a_head_says_so() throws IOException {
        Files.delete(folder.resolve(HEAD));

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).startsWith("there is no course.yaml"));
    }
}
