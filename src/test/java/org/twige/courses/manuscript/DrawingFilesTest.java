package org.twige.courses.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.courses.CourseFixture;
import org.twige.courses.activity.Problem;

class DrawingFilesTest {

    private static final String LESSON = "lessons/01-first.en.md";
    private static final String TRANSLATION = "lessons/01-first.rw.md";
    private static final String SVG = "drawings/letters.svg";
    private static final String LABELS = "drawings/letters.yaml";
    private static final String MARK = "![Twelve letters in a row; the last three are late](letters)";

    private final Path folder = CourseFixture.folder(CourseFixture.newSlug());

    private static Mistake svg(String by, String problem) {
        return new Mistake(SVG, "<path d=", by + "<path d=", by, problem);
    }

    private static Mistake root(String text, String by, String problem) {
        return new Mistake(SVG, text, by, "<svg", problem);
    }

    static Stream<Mistake> inTheDrawing() {
        return Stream.of(
                svg("<script>alert(1)</script>", "the element <script>"),
                svg("<style>a{}</style>", "the element <style>"),
                svg("<foreignObject/>", "the element <foreignObject>"),
                svg("<image href='a.png'/>", "the element <image>"),
                svg("<use href='#a'/>", "the element <use>"),
                svg("<a href='https://example.org'/>", "the element <a>"),
                svg("<animate attributeName='href'/>", "the element <animate>"),
                svg("<rect onclick='alert(1)'/>", "the attribute onclick="),
                svg("<rect style='fill: red'/>", "the attribute style="),
                svg("<rect class='a'/>", "the attribute class="),
                svg("<rect fill='url(https://example.org/a)'/>", "leads out of the drawing"),
                svg("<rect fill='url( //example.org/a)'/>", "leads out of the drawing"),
                svg("<rect fill='javascript:alert(1)'/>", "leads out of the drawing"),
                svg("<rect transform='scale(0.5)'/>", "changes sizes"),
                svg("<text font-size='11.9'>3</text>", "letters of size 11.9"),
                svg("<text font-size='1em'>3</text>", "letters of size 1em"),
                svg("<text>Ten letters</text>", "the words “Ten letters” stand in the drawing itself"),
                svg("<text>{{early}}</text>", "no words for {{early}}"),
                svg("<g>Ten</g>", "text outside <text>"),
                svg("<?xml-stylesheet href='a.css'?>", "an instruction <?xml-stylesheet"),
                svg("<x:g xmlns:x='urn:x'/>", "the foreign name space urn:x"));
    }

    static Stream<Mistake> inItsFile() {
        return Stream.of(
                root("viewBox=\"0 0 320 120\"", "", "the drawing has no size"),
                root("viewBox=\"0 0 320 120\"", "viewBox=\"0 0 321 120\"", "a view box of 321 × 120"),
                root(
                        "viewBox=\"0 0 320 120\"",
                        "viewBox=\"0 0 320 120\" width=\"100%\" id=\"" + "x".repeat(15_360) + "\"",
                        "a drawing of 15"),
                new Mistake(SVG, "</g>", "</h>", "</h>", "not well-formed XML"),
                new Mistake(
                        SVG,
                        "<svg",
                        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n<svg",
                        "<!DOCTYPE",
                        "not well-formed XML"),
                new Mistake(LABELS, ", rw: \"Yatinze\"", "", "late:", "“rw” is missing"),
                new Mistake(LABELS, "late:", "early:", "early:", "{{early}} does not stand in the drawing"),
                new Mistake(LABELS, "labels:", "words:", "words:", "unknown key “words”"));
    }

    static Stream<Mistake> inTheLesson() {
        return Stream.of(
                new Mistake(
                        LESSON,
                        "Twelve letters in a row; the last three are late",
                        "Letters",
                        "![Letters]",
                        "says too little"),
                new Mistake(LESSON, "(letters)", "(postcards)", "::: case k1", "there is no drawing “postcards”"),
                new Mistake(LESSON, MARK, MARK + " and more", "![Twelve", "a picture"),
                new Mistake(LESSON, MARK, "- " + MARK, "- ![Twelve", "a picture"),
                new Mistake(TRANSLATION, MARK, "", "::: case k1", "other drawings than in the same block"),
                new Mistake(
                        LESSON, "At my desk tomorrow", MARK + "\n\nAt my desk", "::: desk t1", "a drawing in a desk"),
                new Mistake(
                        LESSON,
                        "First option of check c1",
                        "![A drawing that nobody expects](letters)",
                        "- [ ] ![A",
                        "a drawing in an option"));
    }

    @ParameterizedTest
    @MethodSource({"inTheDrawing", "inItsFile"})
    void what_a_drawing_may_not_hold_is_named_with_its_line(Mistake mistake) {
        mistake.isAProblemIn(folder);
    }

    @ParameterizedTest
    @MethodSource("inTheLesson")
    void a_drawing_in_the_wrong_place_is_named_with_its_line(Mistake mistake) {
        mistake.isAProblemIn(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drawings/idle.svg", "drawings/idle.yaml", "drawings/Idle 1.svg", "drawings/photo.txt"})
    void a_file_that_no_lesson_needs_is_a_mistake(String path) throws IOException {
        Files.copy(folder.resolve(path.endsWith(".yaml") ? LABELS : SVG), folder.resolve(path));

        assertThat(ReadManuscript.read(folder, Mistake.SPOKEN).problems())
                .extracting(Problem::file)
                .contains(path);
    }

    @Test
    void the_words_of_a_drawing_are_filled_in_and_escaped() {
        var drawing = Objects.requireNonNull(ReadManuscript.read(folder, Mistake.SPOKEN)
                .manuscript()
                .orElseThrow()
                .drawings()
                .get("letters"));

        assertThat(drawing.in("en")).contains(">Late &amp; &lt;lost&gt;: 3<");
        assertThat(drawing.in("rw")).contains(">Yatinze: 3<");
    }
}
