package org.twige.assessment.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twige.country.Language;
import tools.jackson.databind.json.JsonMapper;

class VariantTest {

    private static final Language ENGLISH = new Language("en", "English", '.', ',', "reviewed");
    private static final Language FRENCH = new Language("fr", "Français", ',', ' ', "draft");

    @Test
    void the_same_seed_gives_the_same_variant_and_others_give_others() {
        var sum = sum(null);

        assertThat(Variant.of(sum, 7)).isEqualTo(Variant.of(sum, 7));
        assertThat(LongStream.range(0, 200)
                        .mapToObj(seed -> Variant.of(sum, seed))
                        .distinct())
                .hasSizeGreaterThan(100);
    }

    /** Written down once: attempts of long ago are shown again as they were. */
    @Test
    void a_variant_of_today_is_the_variant_of_every_later_release() {
        assertThat(Variant.of(sum(null), 20_261_129).key()).isEqualTo("256");
    }

    @Test
    void a_number_is_counted_from_the_slots_and_obeys_the_condition() {
        for (var seed = 0; seed < 500; seed++) {
            var slots = Variant.of(sum("#a > #ne"), seed).slots();

            assertThat(number(slots, "total")).isEqualTo(number(slots, "a") + number(slots, "ne"));
            assertThat(number(slots, "a")).isGreaterThan(number(slots, "ne")).isBetween(80L, 160L);
            assertThat(number(slots, "a") % 5).isZero();
        }
    }

    @Test
    void a_condition_that_never_holds_is_a_mistake_and_no_endless_search() {
        assertThatThrownBy(() -> Variant.of(sum("#a > 1000"), 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_planted_parts_are_the_key_and_no_other_part_is_planted() {
        var hunt =
                new Template("mark-text", Map.of(), null, new Template.Span(2, 4), null, "", null, "abcdef", "bcdef");

        for (var seed = 0; seed < 500; seed++) {
            var variant = Variant.of(hunt, seed);

            assertThat(variant.letters()).isEqualTo("abcdef");
            assertThat(variant.key()).hasSizeBetween(2, 4).doesNotContain("a").matches("b?c?d?e?f?");
            for (var letter : List.of("a", "b", "c", "d", "e", "f")) {
                assertThat(variant.isPlanted(letter)).isEqualTo(variant.key().contains(letter));
            }
        }
    }

    @Test
    void an_order_shows_some_steps_and_its_key_has_them_in_their_right_order() {
        var order = new Template("order", Map.of(), null, null, 4, "cafbed", null, "abcdef", "");

        for (var seed = 0; seed < 500; seed++) {
            var variant = Variant.of(order, seed);

            assertThat(variant.letters()).hasSize(4);
            assertThat(variant.key().chars().boxed())
                    .containsExactlyInAnyOrderElementsOf(
                            variant.letters().chars().boxed().toList());
            assertThat(variant.key().chars().map("cafbed"::indexOf).boxed().toList())
                    .isSorted();
        }
    }

    @Test
    void a_letter_can_follow_from_the_learners_own_figures() {
        var slots = slots();
        var choice =
                new Template("best-answer", slots, "#a != #ne", null, null, "#a < #ne ? 'a' : 'b'", null, "abcd", "");

        for (var seed = 0; seed < 500; seed++) {
            var variant = Variant.of(choice, seed);
            var less = number(variant.slots(), "a") < number(variant.slots(), "ne");

            assertThat(variant.key()).isEqualTo(less ? "a" : "b");
        }
    }

    @Test
    void slots_are_written_in_the_readers_language() {
        var day = Map.<String, Value>of(
                "day",
                new Value.Day(LocalDate.of(2027, 6, 15)),
                "rate",
                new Value.Figure(35),
                "sum",
                new Value.Figure(1_250_000),
                "what",
                new Value.Word(1, Map.of("en", List.of("fence", "well"), "fr", List.of("clôture", "puits"))));
        var variant = new Variant(day, "", "", "");
        var text = "{day:weekday} {day:short}, {day}: {what}, {rate:hundredths}, {sum:group}";

        assertThat(variant.fill(text, ENGLISH)).isEqualTo("Tuesday 15 June, 15 June 2027: well, 0.35, 1,250,000");
        assertThat(variant.fill(text, FRENCH)).isEqualTo("mardi 15 juin, 15 juin 2027: puits, 0,35, 1 250 000");
        assertThatThrownBy(() -> variant.fill("{none}", ENGLISH)).hasMessageContaining("none");
        assertThatThrownBy(() -> variant.fill("{rate:day}", ENGLISH)).hasMessageContaining("day");
    }

    @Test
    void decimals_and_digits_are_right_below_nothing_too() {
        assertThat(new Value.Figure(-5).in(ENGLISH, "tenths")).isEqualTo("-0.5");
        assertThat(new Value.Figure(-105).in(FRENCH, "hundredths")).isEqualTo("-1,05");
        assertThat(new Value.Figure(7).in(ENGLISH, "two")).isEqualTo("07");
    }

    @Test
    void a_formula_reaches_nothing_but_its_slots() {
        var evil = new Template("number", slots(), null, null, null, "T(java.lang.System).exit(1)", null, "", "");

        assertThatThrownBy(() -> Variant.of(evil, 1)).hasMessageContaining("is no formula of figures");
    }

    @Test
    void a_template_survives_its_way_through_the_database() {
        var json = JsonMapper.builder().build();
        var slots = new LinkedHashMap<>(slots());
        slots.put("day", new Slot.Weekday(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 7, 30)));
        slots.put("after", new Slot.Counted("day", 2));
        slots.put("word", new Slot.Words(Map.of("", List.of("A7", "B2")), "#a > #ne ? 0 : 1"));
        var template = new Template("number", slots, "#a != #ne", null, null, "#total", "#key > #a", "", "");

        var again = json.readValue(json.writeValueAsString(template), Template.class);

        assertThat(again).isEqualTo(template);
        assertThat(List.copyOf(again.slots().keySet())).isEqualTo(List.copyOf(slots.keySet()));
        assertThat(Variant.of(again, 3)).isEqualTo(Variant.of(template, 3));
    }

    private static long number(Map<String, Value> slots, String name) {
        return slots.getOrDefault(name, new Value.Figure(Long.MIN_VALUE)).number();
    }

    private static Template sum(@Nullable String where) {
        return new Template("number", slots(), where, null, null, "#total", null, "", "");
    }

    private static Map<String, Slot> slots() {
        var slots = new LinkedHashMap<String, Slot>();
        slots.put("a", new Slot.Whole(80, 160, 5));
        slots.put("ne", new Slot.Whole(85, 155, 1));
        slots.put("total", new Slot.Computed("#a + #ne"));
        return slots;
    }
}
