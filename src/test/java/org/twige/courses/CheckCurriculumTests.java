package org.twige.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;
import org.twige.country.Country;
import picocli.CommandLine;

@PageTest
class CheckCurriculumTests {

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Country country;

    private final Path folder = CourseFixture.folder(CourseFixture.newSlug());
    private final StringWriter said = new StringWriter();

    private int check(Path curriculum, String... options) {
        var clock = Clock.fixed(Instant.parse("2027-06-01T08:00:00Z"), ZoneOffset.UTC);
        return new CommandLine(new CheckCurriculum(publication, country, clock, curriculum))
                .setOut(new PrintWriter(said))
                .execute(options);
    }

    @Test
    void a_course_without_mistakes_passes() {
        assertThat(check(folder.resolve(".."))).isZero();
        assertThat(said.toString()).contains(": no mistakes");
    }

    @Test
    void the_curriculum_that_comes_along_is_finished() {
        assertThat(check(Path.of("curriculum"))).as(said::toString).isZero();
    }

    @Test
    void a_mistake_is_printed_with_file_line_and_remedy_and_fails() {
        CourseFixture.change(folder, "lessons/01-first.en.md", "review: reviewed", "review: good");

        assertThat(check(folder)).isEqualTo(1);
        assertThat(said.toString())
                .contains(folder + "/lessons/01-first.en.md:1: nobody says whether the text is reviewed")
                .contains("    write review: reviewed or review: draft");
    }

    @Test
    void a_fact_to_be_reviewed_is_noted_and_does_not_fail() {
        CourseFixture.change(
                folder,
                "lessons/01-first.en.md",
                "source: A desk; the case is illustrative\nreview-by: 2030-01-01",
                "source: A law; the case is illustrative\nreview-by: 2027-05-23");

        assertThat(check(folder)).isZero();
        assertThat(said.toString()).contains("to be reviewed by 2027-05-23", "check “A law;");
    }

    @Test
    void the_whole_curriculum_is_seen_on_one_screen() {
        check(folder);

        var screen = said.toString().lines().toList();
        assertThat(screen).hasSize(7).allMatch(line -> line.length() <= 80);
        assertThat(screen.get(2)).matches("course +lessons +words +micro +items +draft/ok +stale +due +KB");
        assertThat(screen.get(3)).matches("test-.+ en +2/2 +1,\\d{3} +2 +24 +0/2 +0 +0 +1");
        assertThat(screen.get(4)).matches("test-.+ rw +2/2 +1,\\d{3} +2 +24 +2/0 +0 +0 +1");
    }

    @Test
    void a_translation_that_is_behind_fails_until_its_translator_stamps_it_again() {
        CourseFixture.change(folder, "lessons/01-first.en.md", "Twelve letters", "A dozen letters");
        var translation = folder.resolve("lessons/01-first.rw.md");

        assertThat(check(folder)).isEqualTo(1);
        assertThat(said.toString()).contains(translation + ":", "the block k1 was translated from an earlier text");
        assertThat(said.toString()).contains("no mistakes, translated from earlier texts: 1");

        assertThat(check(folder, "--stamp")).isEqualTo(1);
        assertThat(check(folder, "--stamp", "--again", folder.resolve("lessons/02-second.rw.md") + ""))
                .isEqualTo(1);
        assertThat(check(folder, "--stamp", "--again", translation + "")).isZero();
    }

    @Test
    void a_translation_that_does_not_say_from_what_it_was_made_fails_until_it_is_stamped() throws IOException {
        var translation = folder.resolve("lessons/01-first.rw.md");
        var written = Files.readString(translation);
        Files.writeString(translation, written.replaceAll("from: .*\n", ""));

        assertThat(check(folder)).isEqualTo(1);
        assertThat(said.toString()).contains("the block g1 does not say from which text", "not finished: 10");

        assertThat(check(folder, "--stamp")).isZero();
        assertThat(Files.readString(translation)).isEqualTo(written);
    }

    @Test
    void a_claim_without_a_source_and_a_term_rendered_otherwise_fail() throws IOException {
        Files.writeString(folder.resolveSibling("glossary.csv"), "key,en,rw,check\nlaw,law,itegeko,yes\n");
        CourseFixture.change(folder, "lessons/01-first.en.md", "Count the letters", "By law we count the letters");

        assertThat(check(folder)).isEqualTo(1);
        assertThat(said.toString())
                .contains("the block d1 claims without a source: “By law”")
                .contains("“law” is rendered otherwise than in the glossary in the block d1")
                .contains("not finished: 2");
    }

    @Test
    void a_lesson_that_weighs_too_much_fails() {
        var chance = new Random(7);
        var noise = IntStream.range(0, 20_000)
                .mapToObj(_ -> Integer.toString(chance.nextInt(), 36))
                .collect(Collectors.joining(" "));
        CourseFixture.change(folder, "lessons/01-first.en.md", "Count the letters on your desk.", noise);

        assertThat(check(folder)).isEqualTo(1);
        assertThat(said.toString())
                .containsPattern("lessons/01-first.en.md:1: a lesson of \\d+ bytes, compressed")
                .containsPattern("course.yaml:1: a course in en of \\d+ bytes, compressed");
        assertThat(publication.publish(folder)).isInstanceOf(PublishCourse.Answer.Refused.class);
    }

    @Test
    void a_folder_without_courses_fails() {
        assertThat(check(folder.resolve("lessons"))).isEqualTo(1);
    }
}
