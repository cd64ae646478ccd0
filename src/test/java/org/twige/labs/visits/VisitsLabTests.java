package org.twige.labs.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.assessment.Learner;
import org.twige.labs.steps.RoundWitness;

/** Somebody looks ahead at three health centres, on a phone without scripts. */
@PageTest
class VisitsLabTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    private RoundWitness witness;
    private Learner learner;

    @BeforeEach
    void somebody() {
        witness = new RoundWitness(database);
        learner = another();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw", "sw"})
    void the_exercise_is_done_from_its_door_to_its_figures(String language) throws Exception {
        var page = finished(learner.in(language));

        assertThat(learner.address()).contains("/result");
        assertThat(page.select("dd").eachText()).contains("The model misses less", "Ask again in June");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main a.govuk-button").eachAttr("href")).containsExactly("/my-training");
        assertThat(witness.figures(learner)).contains("\"miss1\"", "\"inside\"", "\"better\"", "\"high3\"");
        assertThat(learner.received()).allMatch(html -> RoundWitness.compressed(html) < RoundWitness.LARGEST_WARM_PAGE);
        assertThat(RoundWitness.kilobytes(learner.received()))
                .isBetween(new VisitsLab().kilobytes() * 2 / 3, new VisitsLab().kilobytes());
        assertThat(learner.received()).noneMatch(html -> html.contains("labs.visits."));
    }

    @Test
    void what_is_guessed_stands_beside_what_came() throws Exception {
        var page = chosen(learner, "waves");

        assertThat(learner.address()).endsWith("/centre-1");
        assertThat(page.select("main").text()).contains("you guessed 111.");
        assertThat(page.select("svg polygon")).hasSize(1);
        assertThat(page.select("table").getFirst().select("tbody tr")).hasSize(26);
    }

    @Test
    void the_half_year_of_the_test_is_on_no_page_before_a_model_is_chosen() throws Exception {
        guessed(learner);

        assertThat(learner.received())
                .flatExtracting(html -> Jsoup.parse(html).select("th").eachText())
                .contains("22 June 2026")
                .noneMatch(week -> week.matches(".*(July|August|September|October|November|December) 2026"));
        for (var step : List.of("centre-1", "exception", "recommendation", "result", "reading")) {
            learner.open("/labs/visits/" + step);
            assertThat(learner.address()).endsWith("/models");
        }
    }

    @Test
    void a_guess_and_a_model_stay_as_they_were_once_the_test_has_been_seen() throws Exception {
        var models = guessed(learner);
        choose(learner, models, "year");
        choose(learner, models, "smooth");

        assertThat(learner.address()).endsWith("/centre-1");
        assertThat(witness.choice(learner, "model2")).isEqualTo("year");
        learner.open("/labs/visits/guess");
        assertThat(learner.address()).endsWith("/centre-1");
    }

    @Test
    void weeks_of_a_lost_register_are_said_to_be_lost_and_break_the_line() throws Exception {
        var page = begun(learner);

        assertThat(page.select("svg").getFirst().select("polyline")).hasSize(2);
        assertThat(page.select("main svg[role=img]")).hasSize(3);
        assertThat(page.select("td").eachText()).doesNotContain("0");
    }

    @Test
    void what_is_no_number_of_visits_is_asked_for_again_beside_its_field() throws Exception {
        var page = learner.send(begun(learner), "/guess", "guess1", "many", "guess2", "0", "guess3", "300");

        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#guess1", "#guess2");
        assertThat(page.select(".govuk-error-summary a").eachText())
                .allMatch(said -> said.matches("Centre \\d+: Write a number of visits .*"))
                .doesNotHaveDuplicates();
        assertThat(page.select("#guess1").attr("value")).isEqualTo("many");
        assertThat(page.select("#guess3").attr("value")).isEqualTo("300");
    }

    @Test
    void a_model_that_does_not_exist_and_a_line_that_is_too_long_are_refused() throws Exception {
        var page = choose(learner, guessed(learner), "oracle");
        assertThat(page.select(".govuk-error-summary a")).hasSize(3);
        var other = another();
        page = other.send(recommending(other), "/recommendation", advice("x".repeat(101)));
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#finding");
    }

    @Test
    void the_page_of_the_centre_where_models_fail_does_not_say_that_the_learner_chose_its_model() throws Exception {
        var page = chosen(learner, "smooth");
        assertThat(page.select("main").text()).contains("You chose: Exponential smoothing", "the model you chose");
        page = learner.send(page, "/centre-1", "worth1", "yes", "plan1", "1");
        page = learner.send(page, "/centre-2", "worth2", "no", "plan2", "250");
        page = learner.send(page, "/centre-3", "worth3", "yes", "plan3", "9999");

        assertThat(learner.address()).endsWith("/exception");
        assertThat(page.select("main").text())
                .contains("26 weeks that no model had seen")
                .doesNotContain("You chose", "the model you chose");
    }

    @Test
    void a_plan_below_the_range_is_called_too_little_in_most_weeks() throws Exception {
        var page = finished(learner);

        assertThat(page.select("li").eachText())
                .anyMatch(line -> line.contains("You plan for 1, below the range"))
                .anyMatch(line -> line.contains("You plan for 9,999, above the range"));
    }

    @Test
    void the_figures_are_those_on_the_page_of_the_result() throws Exception {
        var page = finished(learner);

        var row = page.select("table")
                .getFirst()
                .select("tbody tr")
                .get(1)
                .select("th, td")
                .eachText();
        assertThat(witness.figure(learner, "miss2")).isEqualTo(row.get(1));
        assertThat(witness.figure(learner, "year2")).isEqualTo(row.get(2));
        assertThat(witness.figure(learner, "inside2")).isEqualTo(row.get(3));
        assertThat(page.select("li").eachText())
                .anyMatch(line -> line.contains(
                        "between " + witness.figure(learner, "low2") + " and " + witness.figure(learner, "high2")));
    }

    @Test
    void two_learners_side_by_side_have_other_centres_or_other_weeks() throws Exception {
        var different = 0;
        for (var pair = 0; pair < 3; pair++) {
            var one = begun(another()).select("label").eachText();
            different += one.equals(begun(another()).select("label").eachText()) ? 0 : 1;
        }

        assertThat(different).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw", "sw"})
    void who_has_a_weak_phone_reads_the_results_on_one_page(String language) throws Exception {
        learner.in(language);
        var page = learner.send(learner.open("/labs/visits"), "/visits", "reading", "true");
        assertThat(learner.address()).endsWith("/reading");
        page = learner.send(page, "/result");

        assertThat(learner.address()).contains("/result");
        assertThat(page.select("table")).hasSize(2);
        assertThat(witness.figures(learner)).contains("\"miss1\"", "\"high3\"");
        assertThat(learner.received()).allMatch(html -> RoundWitness.compressed(html) < RoundWitness.LARGEST_WARM_PAGE);
        assertThat(learner.received()).noneMatch(html -> html.contains("labs.visits."));
    }

    @Test
    void nobody_without_a_round_sees_more_than_the_door() throws Exception {
        for (var step : List.of("guess", "models", "centre-2", "result", "reading")) {
            learner.open("/labs/visits/" + step);
            assertThat(learner.address()).isEqualTo("/labs/visits");
        }
        assertThat(learner.open("/labs/visits/nowhere").select("svg")).isEmpty();
    }

    private Learner another() {
        return RoundWitness.anybody(browser, database);
    }

    private static Document begun(Learner learner) throws Exception {
        return learner.send(learner.open("/labs/visits"), "/visits");
    }

    private static Document guessed(Learner learner) throws Exception {
        return learner.send(begun(learner), "/guess", "guess1", "111", "guess2", "222", "guess3", "333");
    }

    private static Document chosen(Learner learner, String model) throws Exception {
        return choose(learner, guessed(learner), model);
    }

    private static Document choose(Learner learner, Document page, String model) throws Exception {
        return learner.send(page, "/models", "model1", model, "model2", model, "model3", model);
    }

    private static Document recommending(Learner learner) throws Exception {
        var page = chosen(learner, "smooth");
        page = learner.send(page, "/centre-1", "worth1", "yes", "plan1", "1");
        page = learner.send(page, "/centre-2", "worth2", "no", "plan2", "250");
        page = learner.send(page, "/centre-3", "worth3", "yes", "plan3", "9999");
        return learner.send(page, "/exception", "exception", "year");
    }

    private static Document finished(Learner learner) throws Exception {
        return learner.send(recommending(learner), "/recommendation", advice("The model misses less"));
    }

    private static String[] advice(String finding) {
        return new String[] {
            "finding", finding,
            "uncertainty", "Eight weeks in ten",
            "action", "Order for the upper edge",
            "owner", "The pharmacist",
            "date", "Ask again in June"
        };
    }
}
