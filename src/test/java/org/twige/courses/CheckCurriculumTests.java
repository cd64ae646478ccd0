package org.twige.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private int check(Path curriculum) {
        var clock = Clock.fixed(Instant.parse("2027-06-01T08:00:00Z"), ZoneOffset.UTC);
        return new CommandLine(new CheckCurriculum(publication, country, clock, curriculum))
                .setOut(new PrintWriter(said))
                .execute();
    }

    @Test
    void a_course_without_mistakes_passes() {
        assertThat(check(folder.resolve(".."))).isZero();
        assertThat(said.toString()).contains(": no mistakes");
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
                folder, "lessons/01-first.en.md", "::: case k1", "::: case k1\nsource: A law\nreview-by: 2027-05-23");

        assertThat(check(folder)).isZero();
        assertThat(said.toString()).contains("to be reviewed by 2027-05-23", "check “A law”");
    }

    @Test
    void a_folder_without_courses_fails() {
        assertThat(check(folder.resolve("lessons"))).isEqualTo(1);
    }
}
