package org.twige.labs.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twige.country.Country;
import org.twige.country.Language;
import org.twige.country.pack.CountryPack;

/** The forty drafts of this release, each with many draws, in every language in which they are written. */
class DraftFormsTest {

    private static final int DRAWS = 40;
    private static final Pattern SLOT = Pattern.compile("\\{(w:)?([^}]+)}");
    private static final Country COUNTRY = CountryPack.read(Path.of("countries", "rw"));

    private final DraftForms forms = new DraftForms();
    private final DraftMaker maker = new DraftMaker(forms, COUNTRY);

    static Stream<String> languages() {
        return DraftForms.LANGUAGES.stream();
    }

    @Test
    void there_are_forty_drafts_and_each_is_written_in_every_language() {
        assertThat(DraftForms.LANGUAGES)
                .containsExactlyInAnyOrderElementsOf(
                        COUNTRY.languages().stream().map(Language::code).toList());
        assertThat(forms.plans()).hasSize(40);
        for (var plan : forms.plans()) {
            var original = forms.form(plan.name(), "en");
            for (var language : DraftForms.LANGUAGES) {
                var form = forms.form(plan.name(), language);
                assertThat(form.sheet()).as(plan.name()).hasSameSizeAs(original.sheet());
                assertThat(shape(form)).as(plan.name() + " " + language).isEqualTo(shape(original));
            }
        }
    }

    @Test
    void a_language_without_drafts_gets_those_of_the_original() {
        assertThat(DraftForms.language("pt")).isEqualTo("en");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_draft_has_exactly_six_errors_one_of_each_kind(String language) {
        eachDraw(language, draft -> {
            assertThat(draft.planted().stream().map(Draft.Line::planted))
                    .as(draft.title())
                    .containsExactlyInAnyOrder(ErrorKind.values());
            assertThat(draft.lines())
                    .as(draft.title())
                    .allMatch(line -> (line.planted() == null) == line.text().equals(line.right()));
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_form_that_can_be_planted_is_the_right_one_or_another_one(String language) {
        for (var plan : forms.plans()) {
            for (var draw = 0; draw < DRAWS; draw++) {
                var writer = writer(plan, language, draw);
                for (var sentence : forms.form(plan.name(), language).sentences()) {
                    var all = Stream.concat(Stream.of(sentence.right()), sentence.wrong().stream())
                            .map(writer::write)
                            .map(form -> form.toLowerCase(Locale.ROOT))
                            .toList();
                    assertThat(all).as(plan.name() + " " + draw).doesNotHaveDuplicates();
                }
            }
        }
    }

    /** Of a sum the line shows every number that it is counted from; of the tone, the style of the office decides. */
    @ParameterizedTest
    @MethodSource("languages")
    void the_sheet_shows_what_is_right_wherever_an_error_can_stand(String language) {
        for (var plan : forms.plans()) {
            var form = forms.form(plan.name(), language);
            for (var draw = 0; draw < DRAWS; draw++) {
                var writer = writer(plan, language, draw);
                for (var sentence : form.sentences()) {
                    if (sentence.kind() == null || sentence.kind() == ErrorKind.TONE) {
                        continue;
                    }
                    var line = writer.write(form.sheet().get(sentence.line() - 1));
                    assertThat(shows(line, sentence, writer))
                            .as("%s %s: %s", plan.name(), sentence.kind(), line)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_thousand_learners_get_a_thousand_drafts(String language) {
        var texts = new HashSet<List<String>>();
        for (var learner = 0; learner < 4_000; learner++) {
            var chance = chance(learner);
            var plan = forms.plans().get(chance.nextInt(forms.plans().size()));
            var draft = maker.make(plan, DraftValues.draw(plan, chance(learner + 1_000_000)), language, chance);
            texts.add(draft.lines().stream().map(Draft.Line::text).toList());
        }

        System.out.printf(
                "error hunt, %s: %d ways to plant six errors; of 4,000 learners %d get different texts%n",
                language, possiblePlantings(language), texts.size());
        assertThat(texts).hasSize(4_000);
        assertThat(possiblePlantings(language)).isGreaterThanOrEqualTo(1_000);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothing_is_left_to_fill_in_and_nobody_has_a_number_like_a_national_id(String language) {
        eachDraw(language, draft -> {
            var all = draft.title() + draft.sheet() + draft.lines();
            assertThat(all).doesNotContain("{", "}", " | ").doesNotContainPattern("\\d{7}");
        });
    }

    private static boolean shows(String line, Sentence sentence, DraftWriter writer) {
        var low = line.toLowerCase(Locale.ROOT);
        if (low.contains(writer.write(sentence.right()).strip().toLowerCase(Locale.ROOT))) {
            return true;
        }
        var parts = SLOT.matcher(sentence.right())
                .results()
                .flatMap(slot -> Arrays.stream(slot.group(2).split("[-+*/]", -1)))
                .filter(part -> part.matches("[a-z]"))
                .map(part -> writer.write("{" + part + "}"))
                .toList();
        return sentence.kind() == ErrorKind.NUMBER
                && !parts.isEmpty()
                && parts.stream()
                        .allMatch(part -> Pattern.compile("(?<![\\d.,])" + Pattern.quote(part) + "(?!\\d)")
                                .matcher(line)
                                .find());
    }

    private static List<String> shape(DraftForm form) {
        return form.sentences().stream()
                .map(sentence -> sentence.kind() + " " + sentence.line() + " "
                        + sentence.wrong().size())
                .toList();
    }

    /** Of the draft, of the sentences and of what stands in them, without regard to the values. */
    private long possiblePlantings(String language) {
        return forms.plans().stream()
                .mapToLong(plan -> Arrays.stream(ErrorKind.values())
                        .mapToLong(kind -> forms.form(plan.name(), language).sentences().stream()
                                .filter(sentence -> sentence.kind() == kind)
                                .mapToLong(sentence -> sentence.wrong().size())
                                .sum())
                        .reduce(1, (one, other) -> one * other))
                .sum();
    }

    private void eachDraw(String language, Consumer<Draft> look) {
        for (var plan : forms.plans()) {
            IntStream.range(0, DRAWS)
                    .forEach(draw -> look.accept(
                            maker.make(plan, DraftValues.draw(plan, chance(draw)), language, chance(draw + 500))));
        }
    }

    private DraftWriter writer(DraftPlan plan, String language, int draw) {
        return new DraftWriter(COUNTRY.language(language), DraftValues.draw(plan, chance(draw)));
    }

    private static RandomGenerator chance(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
