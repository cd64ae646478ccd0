package org.twige.assessment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.assessment.variant.Variant;
import org.twige.country.Language;
import org.twige.courses.CourseFile;

/** The items of the five courses that come along, against the blueprint of the programme. */
class CurriculumItemsTest {

    private static final int SEEDS = 2_000;
    private static final Map<String, ItemFiles> READ = new HashMap<>();

    static List<String> programme() {
        return List.of(
                "ai-in-plain-words",
                "ai-at-my-desk",
                "data-for-better-service",
                "safe-fair-and-lawful",
                "ai-in-my-institution");
    }

    @ParameterizedTest
    @MethodSource("programme")
    void there_are_enough_items_without_mistakes_in_three_languages(String course) throws IOException {
        var read = read(course);

        assertThat(read.problems()).isEmpty();
        assertThat(read.items()).hasSizeGreaterThan(60);
        for (var language : List.of("en", "fr", "rw")) {
            assertThat(read.items()).allMatch(item -> item.in(language).isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("programme")
    void the_right_option_gives_itself_away_neither_by_place_nor_by_length(String course) throws IOException {
        var bias = new KeyBias(read(course).items().stream()
                .filter(item -> item.kind() != Kind.SEEDED && item.shape() == Shape.BEST)
                .toList());

        assertThat(bias.isEven()).as(bias.line()).isTrue();
        for (var language : List.of("en", "fr", "rw")) {
            assertThat(bias.longest(language)).as("longest in " + language).isLessThanOrEqualTo(bias.mostLongest());
        }
    }

    @ParameterizedTest
    @MethodSource("programme")
    void no_item_is_shown_in_a_fifth_of_the_forms(String course) throws IOException {
        var items = read(course).items();

        blueprint(course)
                .perOutcome()
                .forEach((outcome, kinds) -> kinds.forEach((kind, drawn) -> {
                    if (!kind.equals("seeded")) {
                        assertThat(Supply.of(items, outcome, kind, drawn).exposure())
                                .as("%s, %s", outcome, kind)
                                .isLessThan(20);
                    }
                }));
    }

    /** Domain §8: remember at most 10 %, understand about 30, apply about 35, analyse and evaluate about 25. */
    @ParameterizedTest
    @MethodSource("programme")
    void most_items_ask_for_more_than_memory(String course) throws IOException {
        var items = read(course).items();
        Map<String, Long> classes =
                items.stream().collect(Collectors.groupingBy(item -> item.text("class"), Collectors.counting()));

        assertThat(100 * classes.getOrDefault("remember", 0L) / items.size())
                .as(classes.toString())
                .isLessThanOrEqualTo(10);
        assertThat(100 * (classes.getOrDefault("apply", 0L) + classes.getOrDefault("analyse", 0L)) / items.size())
                .as(classes.toString())
                .isGreaterThanOrEqualTo(60);
    }

    /** Somebody who sees the questions and not the learner's own draft, table or figures cannot earn these marks. */
    @ParameterizedTest
    @ValueSource(strings = {"ai-at-my-desk", "data-for-better-service"})
    void two_fifths_of_the_marks_rest_on_the_learners_own_material(String course) throws IOException {
        var marks = blueprint(course).perOutcome().values().stream()
                .flatMap(kinds -> kinds.entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingInt(Map.Entry::getValue)));
        var all = marks.values().stream().mapToInt(Integer::intValue).sum();

        assertThat(marks.getOrDefault("seeded", 0) * 100).as(marks.toString()).isGreaterThanOrEqualTo(40 * all);
    }

    @ParameterizedTest
    @MethodSource("programme")
    void every_template_has_a_right_key_for_every_seed_and_a_thousand_variants(String course) throws IOException {
        var blueprint = blueprint(course);
        for (var item : read(course).items()) {
            if (item.kind() == Kind.SEEDED) {
                var found = new Findings();
                VariantRule.check(item, blueprint, SEEDS, found);
                assertThat(found.inOrder()).as(item.text("id")).isEmpty();
                assertThat(variants(item)).as(item.text("id")).isGreaterThanOrEqualTo(1_000);
            }
        }
    }

    @Test
    void the_programme_has_more_than_three_hundred_items() throws IOException {
        var all = 0;
        for (var course : programme()) {
            all += read(course).items().size();
        }

        assertThat(all).isGreaterThan(300);
    }

    private static int variants(WrittenItem item) {
        var language = new Language("en", "English", '.', ',', "reviewed");
        var text = item.in("en").orElseThrow();
        var different = new HashSet<String>();
        try {
            var template = TemplateReader.read(item, List.of("en", "fr", "rw"));
            for (var seed = 0; seed < SEEDS; seed++) {
                var variant = Variant.of(template, seed);
                var words = text.words().stream()
                        .map(written -> variant.fill(written.text().orElse(""), language))
                        .collect(Collectors.joining("|"));
                different.add(words + variant.key());
            }
        } catch (TemplateReader.Unreadable e) {
            throw new AssertionError(e);
        }
        return different.size();
    }

    private static Blueprint blueprint(String course) throws IOException {
        return Written.read(Files.readString(Path.of("curriculum", course, "course.yaml")))
                .map(Blueprint::of)
                .orElseThrow();
    }

    /** Read once: each reading tries a hundred variants of every template. */
    private static ItemFiles read(String course) throws IOException {
        var known = READ.get(course);
        if (known == null) {
            known = readAgain(course);
            READ.put(course, known);
        }
        return known;
    }

    private static ItemFiles readAgain(String course) throws IOException {
        var blueprint = blueprint(course);
        try (var files = Files.list(Path.of("curriculum", course, "items"))) {
            var texts = files.sorted().map(CurriculumItemsTest::file).toList();
            return ItemFiles.read(texts, blueprint);
        }
    }

    private static CourseFile file(Path path) {
        try {
            return new CourseFile("items/" + path.getFileName(), Files.readString(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
