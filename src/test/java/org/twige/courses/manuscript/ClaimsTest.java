package org.twige.courses.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.courses.CourseFixture;
import org.twige.courses.activity.Problem;

class ClaimsTest {

    private static final String LESSON = "lessons/01-first.en.md";
    private static final String SOURCED =
            "::: case k1\nsource: A desk; the case is illustrative\nreview-by: 2030-01-01\n";

    private final Path folder = CourseFixture.folder(CourseFixture.newSlug());

    private List<Problem> claims() {
        return Claims.withoutSource(
                ReadManuscript.read(folder, Mistake.SPOKEN).manuscript().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Law 058/2021 protects it.",
                "It stands in Article 43.",
                "Such data is, by law, sensitive.",
                "The law asks for a record.",
                "Which one is on the law's list?",
                "In 2024, 34 of 100 households had one.",
                "In the country, 85 per cent of people own one.",
                "A census counted 13.2 million people."
            })
    void a_claim_about_the_world_without_a_source_is_named_with_its_line(String claim) {
        CourseFixture.change(folder, LESSON, "Count the letters on your desk.", claim);

        assertThat(claims()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(LESSON);
            assertThat(problem.text()).startsWith("the block d1 claims without a source");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Together, 220 of 250 pupils are present: 88 per cent.",
                "A draft says: \"Under Article 31 you may object.\"",
                "Look for the article in the official text of the law.",
                "In 2027 we hold three trainings. Of 40 letters, 20 per cent were late."
            })
    void arithmetic_examples_and_advice_are_no_claims(String text) {
        CourseFixture.change(folder, LESSON, "Count the letters on your desk.", text);

        assertThat(claims()).isEmpty();
    }

    @Test
    void a_claim_with_its_source_is_fine() {
        CourseFixture.change(
                folder, LESSON, "::: do d1\n", "::: do d1\nsource: Law 058/2021, Article 43\nreview-by: 2027-05-23\n");
        CourseFixture.change(folder, LESSON, "Count the letters on your desk.", "The law asks for a record.");

        assertThat(claims()).isEmpty();
    }

    @Test
    void figures_of_a_case_are_said_to_be_invented() {
        CourseFixture.change(folder, LESSON, SOURCED, "::: case k1\n");

        assertThat(claims())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.text()).isEqualTo("nobody says that the figures of the case are invented"));
    }
}
