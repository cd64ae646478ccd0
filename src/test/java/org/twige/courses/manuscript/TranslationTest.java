package org.twige.courses.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.courses.CourseFixture;

class TranslationTest {

    private static final String LESSON = "lessons/01-first.en.md";
    private static final String TRANSLATION = "lessons/01-first.rw.md";

    private final Path folder = CourseFixture.folder(CourseFixture.newSlug());

    private Manuscript read() {
        return ReadManuscript.read(folder, Mistake.SPOKEN).manuscript().orElseThrow();
    }

    private static Mistake translation(String by, String at, String problem) {
        return new Mistake(TRANSLATION, "::: case k1\n", "::: case k1\n" + by + "\n", at, problem);
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                translation("from: 12345", "from: 12345", "“12345” names no text"),
                translation("review: soon", "review: soon", "nobody says whether the block is reviewed"),
                new Mistake(LESSON, "::: case k1", "::: case k1\nfrom: 1a2b3c4d", "::: case k1", "the original says"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_named_with_its_file_and_line(Mistake mistake) {
        mistake.isAProblemIn(folder);
    }

    @Test
    void a_block_that_does_not_say_from_what_it_was_made_is_not_finished() {
        new Mistake(
                        TRANSLATION,
                        "::: case k1\nfrom:",
                        "::: case k1\nsource: A\nreview-by: 2027-05-23\n# from:",
                        "::: case k1",
                        "the block k1 does not say from which text it was translated")
                .isAGapIn(folder);
    }

    @Test
    void a_translation_of_the_text_as_it_is_now_is_not_stale() {
        CourseFixture.change(folder, LESSON, "late.\n", "late.  \n");
        CourseFixture.change(folder, LESSON, "desk.\n\n", "desk.\n\n\n");

        assertThat(read().stale()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Which one of check c1?", "First option of check c1", "Nor this one, of check c1"})
    void a_change_of_text_option_or_explanation_makes_the_translation_of_that_block_stale(String text) {
        CourseFixture.change(folder, LESSON, text, "Something else?");

        assertThat(read().stale()).singleElement().satisfies(stale -> {
            assertThat(stale.file()).isEqualTo(TRANSLATION);
            assertThat(stale.text()).isEqualTo("the block c1 was translated from an earlier text");
        });
    }

    @Test
    void stamping_again_writes_over_the_stamps_of_one_translation_and_nothing_else() throws IOException {
        var before = Files.readString(folder.resolve(TRANSLATION));
        CourseFixture.change(folder, LESSON, "Twelve letters", "A dozen letters");

        var stamped = new Stamps(read()).again(TRANSLATION).getOrDefault(TRANSLATION, "");

        assertThat(new Stamps(read()).missing()).isEmpty();
        assertThat(stamped).isNotEqualTo(before).hasSameSizeAs(before);
        assertThat(stamped.replaceAll("from: .*\n", "")).isEqualTo(before.replaceAll("from: .*\n", ""));
    }

    @Test
    void a_lesson_is_a_draft_while_one_block_is() throws IOException {
        CourseFixture.change(folder, TRANSLATION, "review: draft", "review: reviewed");
        CourseFixture.change(folder, TRANSLATION, "::: case k1\n", "::: case k1\nreview: draft\n");
        assertThat(translation().draft()).isTrue();

        CourseFixture.change(folder, TRANSLATION, "::: case k1\nreview: draft\n", "::: case k1\n");
        assertThat(translation().draft()).isFalse();

        CourseFixture.change(folder, TRANSLATION, "review: reviewed", "review: draft");
        var signedOff =
                Files.readString(folder.resolve(TRANSLATION)).replaceAll("(?m)^(:::.*)$", "$1\nreview: reviewed");
        Files.writeString(folder.resolve(TRANSLATION), signedOff);
        assertThat(translation().draft()).isFalse();
    }

    private LessonPage translation() {
        return read().lessons().getFirst().pages().values().stream()
                .filter(page -> page.path().equals(TRANSLATION))
                .findFirst()
                .orElseThrow();
    }
}
