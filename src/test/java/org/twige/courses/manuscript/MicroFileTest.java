package org.twige.courses.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twige.courses.CourseFixture;

class MicroFileTest {

    private static final String MICRO = "micro/01-first.yaml";

    private final Path folder = CourseFixture.folder(CourseFixture.newSlug());

    private static Mistake micro(String text, String by, String at, String problem) {
        return new Mistake(MICRO, text, by, at, problem);
    }

    static Stream<Mistake> mistakes() {
        var long151 = "x".repeat(151);
        return Stream.of(
                micro("Three were late.", "C’est tard.", "C’est", "“’” cannot be sent to keypad phones"),
                micro("Atatu yatinze.", "Garçon.", "Garçon", "“ç” cannot be sent to keypad phones, in “Garçon.”"),
                micro("Three were late.", long151, long151, "151 signs where a screen has 150"),
                micro("Three were late.", "€".repeat(76), "€€", "152 signs where a screen has 150"),
                micro("How many were late?", "x".repeat(140), "xxx", "signs where a screen has 150"),
                micro("Right: three.", long151, long151, "151 signs where a screen has 150"),
                micro("    - \"Count yours.\"\n", "", "- \"Twelve", "2 screens"),
                micro("[\"Twelve\", \"Three\"]", "[\"Three\"]", "options", "1 options"),
                micro("key: 2\n    right", "key: 3\n    right", "key: 3", "no option has the number 3"),
                micro("    key: 2\n", "", "text:", "“key” is missing"),
                micro("review: draft", "review: soon", "review: soon", "nobody says whether the text is reviewed"),
                micro(", \"Bara ayawe.\"]", "]", "review", "here are 2 screens"),
                micro("key: 2, right", "key: 1, right", "review", "key 1, in en are"),
                micro("rw:\n", "xx:\n", "xx:", "unknown key “xx”"),
                micro("  screens:\n", "  pages:\n", "pages:", "unknown key “pages”"),
                micro("en:\n", "en: [\n", "- \"Twelve", "not valid YAML"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_named_with_its_file_and_line(Mistake mistake) {
        mistake.isAProblemIn(folder);
    }

    @Test
    void what_keypad_phones_show_is_read_in_every_language() {
        var micro = ReadManuscript.read(folder, Mistake.SPOKEN)
                .manuscript()
                .orElseThrow()
                .micro()
                .getFirst();

        assertThat(micro.texts()).containsOnlyKeys("rw", "en");
        assertThat(micro.texts()).hasEntrySatisfying("en", text -> {
            assertThat(text.screens()).containsExactly("Twelve letters came.", "Three were late.", "Count yours.");
            assertThat(text.question().asked()).isEqualTo("How many were late?\n1 Twelve\n2 Three");
        });
        assertThat(micro.texts())
                .hasEntrySatisfying("rw", text -> assertThat(text.draft()).isTrue());
    }

    @Test
    void a_lesson_without_its_micro_lesson_is_not_finished() throws IOException {
        Files.delete(folder.resolve(MICRO));

        var reading = ReadManuscript.read(folder, Mistake.SPOKEN);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.text()).isEqualTo("there is no file " + MICRO));
    }

    @Test
    void a_course_may_name_fewer_languages_for_keypad_phones() {
        CourseFixture.change(
                folder, "course.yaml", "languages: [en, rw]", "languages: [en, rw]\nmicro-languages: [en]");
        CourseFixture.change(folder, MICRO, "rw:", "#rw:\n#");
        CourseFixture.change(folder, MICRO, "  review: draft", "#");
        CourseFixture.change(folder, MICRO, "  screens: [", "#");
        CourseFixture.change(folder, MICRO, "  question: {", "#");

        assertThat(ReadManuscript.read(folder, Mistake.SPOKEN).problems()).isEmpty();
    }

    @Test
    void a_file_that_no_lesson_has_is_a_mistake() throws IOException {
        Files.copy(folder.resolve(MICRO), folder.resolve("micro/03-third.yaml"));

        assertThat(ReadManuscript.read(folder, Mistake.SPOKEN).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("micro/03-third.yaml"));
    }
}
