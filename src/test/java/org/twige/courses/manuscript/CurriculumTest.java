package org.twige.courses.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurriculumTest {

    @ParameterizedTest
    @ValueSource(strings = "ai-in-plain-words")
    void the_courses_that_come_along_have_no_mistakes(String course) {
        var reading = ReadManuscript.read(Path.of("curriculum", course), List.of("rw", "en", "fr", "sw"));

        assertThat(reading.problems()).isEmpty();
    }
}
