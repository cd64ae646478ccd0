package org.twige.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.courses.manuscript.ReadManuscript;

class ShortFormTest {

    @Test
    void eight_questions_keep_the_share_of_each_outcome() {
        var twenty = shape(
                "1.a",
                Map.of("best-answer", 5),
                "1.b",
                Map.of("best-answer", 5),
                "1.c",
                Map.of("best-answer", 5),
                "1.d",
                Map.of("best-answer", 5));

        assertThat(sums(ShortForm.of(twenty, 8))).containsExactlyInAnyOrder(2, 2, 2, 2);
    }

    @Test
    void six_outcomes_of_a_harder_course_get_one_or_two_questions_each() {
        var twenty = shape(
                "4.a",
                Map.of("best-answer", 4),
                "4.b",
                Map.of("best-answer", 4),
                "4.c",
                Map.of("best-answer", 3),
                "4.d",
                Map.of("best-answer", 3),
                "4.e",
                Map.of("best-answer", 3),
                "4.f",
                Map.of("best-answer", 3));

        var sums = sums(ShortForm.of(twenty, 8));

        assertThat(sums).hasSize(6).containsOnly(1, 2);
        assertThat(sums.stream().mapToInt(Integer::intValue).sum()).isEqualTo(8);
    }

    @Test
    void a_case_comes_whole_or_not_at_all() {
        var twenty = shape("1.a", Map.of("case", 3, "best-answer", 7), "1.b", Map.of("case", 2, "best-answer", 8));

        var eight = ShortForm.of(twenty, 8);

        assertThat(eight.values().stream().map(kinds -> kinds.getOrDefault("case", 0)))
                .isSubsetOf(0, 2, 3)
                .doesNotContain(1);
        assertThat(sums(eight)).containsExactly(4, 4);
    }

    @Test
    void a_final_that_is_shorter_is_asked_whole() {
        var four = shape("1.a", Map.of("best-answer", 2), "1.b", Map.of("best-answer", 2));

        assertThat(ShortForm.of(four, 8)).isEqualTo(four);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ai-in-plain-words",
                "ai-at-my-desk",
                "data-for-better-service",
                "safe-fair-and-lawful",
                "ai-in-my-institution"
            })
    void every_shipped_course_gives_eight_questions_with_one_or_two_of_each_outcome(String course) {
        var read = ReadManuscript.read(Path.of("curriculum", course), List.of("rw", "en", "fr", "sw"));
        var twenty = read.manuscript().orElseThrow().description().finalCheck().drawn();

        var eight = ShortForm.of(twenty, 8);

        assertThat(eight.keySet()).isEqualTo(twenty.keySet());
        assertThat(sums(eight)).isSubsetOf(1, 2);
        assertThat(sums(eight).stream().mapToInt(Integer::intValue).sum()).isEqualTo(8);
    }

    private static Map<String, Map<String, Integer>> shape(Object... parts) {
        var shape = new LinkedHashMap<String, Map<String, Integer>>();
        for (var at = 0; at < parts.length; at += 2) {
            @SuppressWarnings("unchecked")
            var kinds = (Map<String, Integer>) parts[at + 1];
            shape.put((String) parts[at], kinds);
        }
        return shape;
    }

    private static List<Integer> sums(Map<String, Map<String, Integer>> shape) {
        return shape.values().stream()
                .map(kinds ->
                        kinds.values().stream().mapToInt(Integer::intValue).sum())
                .toList();
    }
}
