package org.twige.courses.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CurriculumTest {

    private static final List<String> LANGUAGES = List.of("rw", "en", "fr", "sw");

    static List<Path> courses() throws IOException {
        try (var folders = Files.list(Path.of("curriculum"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void the_courses_that_come_along_have_no_mistakes(Path course) {
        var reading = ReadManuscript.read(course, LANGUAGES);

        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void the_programme_has_five_courses_each_in_its_place() throws IOException {
        var places = courses().stream()
                .map(course ->
                        ReadManuscript.read(course, LANGUAGES).manuscript().orElseThrow())
                .map(course -> course.description().place())
                .filter(Objects::nonNull);

        assertThat(places).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }
}
