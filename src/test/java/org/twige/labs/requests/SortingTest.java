package org.twige.labs.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twige.labs.data.Topic;
import org.twige.labs.round.Round;
import org.twige.labs.round.RoundId;

class SortingTest {

    private static final Sorting ENGLISH = new Sorting(round(1, Map.of("language", "en", "more", "rw")));

    @Test
    void both_models_beat_the_rules_and_the_fullest_desk_on_the_held_out_third() {
        var model = ENGLISH.many();
        var logistic = ENGLISH.logistic();
        var fullest = ENGLISH.fullest();

        assertThat(model.judged()).hasSize(800).allMatch(each -> each.request().heldOut());
        assertThat(model.macroF1()).isGreaterThan(Sorting.RULES.macroF1()).isGreaterThan(fullest.macroF1());
        assertThat(logistic.macroF1()).isGreaterThan(Sorting.RULES.macroF1()).isGreaterThan(fullest.macroF1());
        for (var language : Messages.LANGUAGES) {
            System.out.printf(
                    "%s: accuracy %.3f, macro-F1 %.3f; logistic regression %.3f, %.3f; rules %.3f, %.3f%n",
                    language,
                    model.in(language).right(),
                    model.in(language).macroF1(),
                    logistic.in(language).right(),
                    logistic.in(language).macroF1(),
                    Sorting.RULES.in(language).right(),
                    Sorting.RULES.in(language).macroF1());
        }
    }

    @Test
    void a_language_without_examples_stays_weak_until_it_gets_some() {
        assertThat(ENGLISH.first().in("en").right()).isGreaterThan(0.45);
        assertThat(ENGLISH.first().in("rw").right()).isLessThan(0.35);
        assertThat(ENGLISH.second().in("rw").right())
                .isGreaterThan(ENGLISH.first().in("rw").right() + 0.15);
        assertThat(ENGLISH.many().in("rw").right()).isGreaterThan(0.75);
    }

    @Test
    void the_model_learns_from_the_desks_of_the_learner_also_from_wrong_ones() {
        var choices = new HashMap<>(Map.of("language", "en"));
        for (var at = 0; at < Messages.FIRST; at++) {
            choices.put("m" + at, Topic.OTHER.name());
        }
        var careless = new Sorting(round(1, choices));

        assertThat(careless.first().judged()).allMatch(each -> each.said() == Topic.OTHER);
        assertThat(careless.agreeing()).isLessThan(15);
        assertThat(ENGLISH.agreeing()).isEqualTo(60);
    }

    @Test
    void a_limit_leaves_the_doubtful_messages_to_a_person_and_the_others_are_more_often_right() {
        var all = ENGLISH.many();
        var sure = all.sureOf(0.8);

        assertThat(sure.judged().size()).isBetween(200, 700);
        assertThat(sure.right()).isGreaterThan(all.right() + 0.03);
    }

    @Test
    void two_learners_get_different_messages_and_figures_and_each_gets_the_same_again() {
        var other = round(2, Map.of("language", "en", "more", "rw"));

        assertThat(Messages.first(other)).isNotEqualTo(Messages.first(ENGLISH.round()));
        assertThat(RequestsLab.figures(other))
                .isEqualTo(RequestsLab.figures(other))
                .isNotEqualTo(RequestsLab.figures(ENGLISH.round()));
    }

    @Test
    void no_message_is_given_twice_and_none_of_them_is_held_out() {
        var round = ENGLISH.round();
        var given = List.of(Messages.first(round), Messages.second(round), Messages.many(round)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(given).hasSize(1_080).doesNotHaveDuplicates().noneMatch(request -> request.heldOut());
    }

    @Test
    void the_figures_of_many_learners_fit_the_limits_of_the_questions_about_them() {
        for (var seed = 1; seed <= 12; seed++) {
            var figures = RequestsLab.figures(round(seed, Map.of("threshold", "60")));

            assertThat(figures.get("right60")).isBetween(5L, 95L);
            assertThat(figures.get("left")).isBetween(1L, 99L);
            assertThat(figures.get("right1080")).isGreaterThan(figures.get("rules"));
        }
    }

    private static Round round(long seed, Map<String, String> choices) {
        return new Round(new RoundId(new UUID(0, seed)), "requests", 1, seed, false, choices, null);
    }
}
