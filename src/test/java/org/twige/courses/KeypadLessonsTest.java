package org.twige.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;
import org.twige.courses.manuscript.MicroLesson;
import org.twige.courses.manuscript.MicroLesson.MicroText;
import org.twige.courses.manuscript.ReadMicro;
import org.twige.web.Texts;

@PageTest
class KeypadLessonsTest {

    private static final List<String> SPOKEN = List.of("rw", "en", "fr", "sw");

    @Autowired
    private PublishCourse publication;

    @Autowired
    private KeypadLessons lessons;

    @Autowired
    private Texts texts;

    @Test
    void a_published_lesson_is_read_in_its_language_or_in_the_first_of_the_country_that_has_it() {
        var version = new CourseFixture(publication).publish().id();

        assertThat(lessons.find(version, 1, "en")).hasValueSatisfying(lesson -> {
            assertThat(lesson.screens()).containsExactly("Twelve letters came.", "Three were late.", "Count yours.");
            assertThat(lesson.question()).isEqualTo("How many were late?\n1 Twelve\n2 Three");
            assertThat(lesson.feedback(2)).isEqualTo("Right: three.");
            assertThat(lesson.feedback(1)).isEqualTo("No: three.");
        });
        assertThat(lessons.find(version, 2, "sw").map(KeypadLesson::language)).hasValue("rw");
        assertThat(lessons.find(version, 3, "en")).isEmpty();
    }

    /** What the whole curriculum says fits with the line that the dialogue puts below it. */
    @Test
    void every_screen_of_the_curriculum_fits_with_the_line_below_it() throws IOException {
        var micro = curriculum();

        assertThat(micro).hasSizeGreaterThan(30);
        for (var lesson : micro) {
            lesson.texts().forEach((language, text) -> {
                for (var key : List.of("read", "read-sms", "go-on", "back")) {
                    var below = texts.say(language, "outreach.ussd." + key);
                    assertThat(screens(text)).allMatch(screen -> Gsm7.length("CON " + screen + "\n" + below) <= 182);
                }
            });
        }
    }

    private static List<String> screens(MicroText text) {
        var all = new ArrayList<>(text.screens());
        all.add(text.question().asked());
        all.add(text.question().right());
        all.add(text.question().wrong());
        return all;
    }

    private static List<MicroLesson> curriculum() throws IOException {
        try (var files = Files.walk(Path.of("curriculum"))) {
            var micro = new ArrayList<CourseFile>();
            for (var file : files.filter(path -> path.toString().contains("/micro/")
                            && path.toString().endsWith(".yaml"))
                    .toList()) {
                micro.add(new CourseFile("micro/" + file.getFileName(), Files.readString(file)));
            }
            return ReadMicro.of(micro, SPOKEN);
        }
    }
}
