package org.twige.courses.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.courses.CourseFixture;
import org.twige.courses.activity.Problem;

class GlossaryTest {

    private static final String LESSON = "lessons/01-first.en.md";
    private static final String TRANSLATION = "lessons/01-first.rw.md";

    private final Path folder = CourseFixture.folder(CourseFixture.newSlug());
    private final Path file = folder.resolveSibling("glossary.csv");

    @BeforeEach
    void a_glossary_lies_beside_the_course() throws IOException {
        Files.writeString(file, """
                key,en,rw,fr,check,also
                breach,data breach,ihungabana ry'amakuru,violation de données,yes,icyuho; inzitizi (data breach)
                letter,letter,ibaruwa,lettre,no,
                """);
    }

    private List<Problem> conflicts() {
        return Glossary.read(file, "en")
                .conflicts(
                        ReadManuscript.read(folder, Mistake.SPOKEN).manuscript().orElseThrow());
    }

    @Test
    void a_term_rendered_otherwise_is_named_with_its_file_and_line() throws IOException {
        CourseFixture.change(folder, LESSON, "Twelve letters came", "Two Data Breaches came");

        assertThat(conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.file()).isEqualTo(TRANSLATION);
            assertThat(Files.readAllLines(folder.resolve(TRANSLATION)).get(conflict.line() - 1))
                    .isEqualTo("::: case k1");
            assertThat(conflict.text()).startsWith("“data breach” is rendered otherwise than in the glossary");
            assertThat(conflict.remedy()).contains("ihungabana ry'amakuru");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ihungabana ry’amakuru",
                "amahungabana yo mu makuru",
                "Icyuho kimwe",
                "Inzitizi",
                "ni data breach"
            })
    void another_form_of_the_word_and_what_is_right_too_are_no_conflict(String rendering) {
        CourseFixture.change(folder, LESSON, "Twelve letters came", "A data breach came");
        CourseFixture.change(folder, TRANSLATION, "Twelve letters came", rendering);

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void a_term_that_is_not_checked_may_be_said_in_many_ways() {
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void without_a_glossary_there_is_no_conflict() throws IOException {
        Files.delete(file);
        CourseFixture.change(folder, LESSON, "Twelve letters came", "A data breach came");

        assertThat(conflicts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bias, a Bias is, true",
        "bias, biased people, false",
        "privacy, two privacies, true",
        "course, of course-work, false",
        "artificial intelligence (AI), Artificial intelligence, true"
    })
    void a_term_is_found_as_a_whole_word_in_one_or_several(String term, String text, boolean found) {
        assertThat(new Term(term, Map.of(), "").pattern().matcher(text).find()).isEqualTo(found);
    }

    @Test
    void the_glossary_that_comes_along_has_terms_with_one_rendering() throws IOException {
        assertThat(Files.readString(Path.of("curriculum", "glossary.csv")))
                .contains("\npersonal_data,personal data,amakuru bwite,")
                .contains(",yes,");
    }
}
