package org.twige.labs.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.activity.Practice;
import org.twige.labs.steps.Practitioner;
import org.twige.labs.steps.RoundWitness;

@PageTest
class GapPagesTest {

    private static final String LAB = "/labs/gap";

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Practice practice;

    private Practitioner learner;

    @BeforeEach
    void somebody() {
        learner = Practitioner.anybody(browser, database);
    }

    @Test
    void a_learner_counts_tries_thresholds_chooses_a_measure_and_sees_the_gap_before_and_after() throws Exception {
        var seen = new ArrayList<>(List.of(learner.open(LAB)));
        seen.add(learner.send(seen.getLast(), LAB));
        var page = learner.send(seen.getLast(), LAB + "/count", "guess", "15", "chance", "no");
        seen.add(page);
        assertThat(page.text()).contains("You said 15", "You said that it is hardly chance", "with an interval from");

        page = thresholds(page);
        seen.add(page);
        assertThat(page.text()).contains("From 44 for all", "From 50 in town, 42 far away", "Fill in empty fields");

        page = choose(page, "repair");
        seen.add(page);

        var figures = practice.figures(learner.id());
        assertThat(practice.begun(learner.id())).containsEntry("gap", true);
        assertThat(page.text())
                .contains(
                        "The gap is " + figures.get("gap.gap") + " points",
                        "The gap is " + figures.get("gap.after") + " points",
                        "The sector office decides.",
                        "At the district, within 30 days.",
                        "Later applications");
        assertThat(RoundWitness.kilobytes(seen.stream().map(Document::outerHtml).toList()))
                .isBetween(new GapLab().kilobytes() * 2 / 3, new GapLab().kilobytes());
        assertThat(figures.get("gap.after")).isLessThan(figures.get("gap.hidden"));
        assertThat(figures.get("gap.foundfarafter")).isGreaterThan(figures.get("gap.foundfar"));
    }

    @Test
    void the_later_applications_are_not_shown_before_the_choice() throws Exception {
        var page = thresholds(cause());

        assertThat(page.text()).doesNotContain("Later applications");
        assertThat(learner.open(LAB + "/result").title()).startsWith("What helps");
    }

    @Test
    void thresholds_can_be_tried_again_and_the_table_follows() throws Exception {
        var page = thresholds(cause());
        page = learner.send(page, LAB + "/cause", "all", "36", "town", "50", "far", "36");

        assertThat(learner.address()).isEqualTo(LAB + "/measures");
        assertThat(page.text()).contains("From 36 for all").doesNotContain("From 44 for all");
    }

    @Test
    void what_is_missing_is_said_at_the_field_and_the_rest_stays() throws Exception {
        var page = learner.send(thresholds(cause()), LAB + "/measures", "measure", "hide", "who", "The office");

        assertThat(learner.status()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#object");
        assertThat(page.expectFirst("#who").text()).isEqualTo("The office");
        assertThat(page.expectFirst("input[name=measure][checked]").val()).isEqualTo("hide");
    }

    @Test
    void a_gap_that_is_no_number_and_a_missing_threshold_are_asked_for_again() throws Exception {
        var page = learner.send(learner.open(LAB), LAB);
        page = learner.send(page, LAB + "/count", "guess", "a lot");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#guess", "#chance");

        page = learner.send(page, LAB + "/count", "guess", "15", "chance", "no");
        page = learner.send(page, LAB + "/cause", "all", "44", "town", "7");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#town", "#far");
    }

    @Test
    void two_learners_have_other_applications() throws Exception {
        var mine = count();
        learner = Practitioner.anybody(browser, database);

        assertThat(count().select("td").eachText())
                .isNotEqualTo(mine.select("td").eachText());
    }

    @Test
    void a_finished_exercise_stays_as_it_is() throws Exception {
        var page = thresholds(cause());
        choose(page, "groups");
        var before = practice.figures(learner.id());

        var again = choose(page, "hide");

        assertThat(learner.status()).isEqualTo(409);
        assertThat(again.title()).startsWith("This page is from an earlier round");
        assertThat(practice.figures(learner.id())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw", "sw"})
    void the_results_can_be_read_on_one_page_instead(String language) throws Exception {
        var reading = learner.send(learner.in(language).open(LAB), LAB, "reading", "true");
        assertThat(learner.address()).isEqualTo(LAB + "/reading");
        assertThat(reading.select("table")).hasSize(3);

        learner.send(reading, LAB + "/reading");

        assertThat(practice.begun(learner.id())).containsEntry("gap", true);
    }

    private Document count() throws Exception {
        return learner.send(learner.open(LAB), LAB);
    }

    private Document cause() throws Exception {
        return learner.send(count(), LAB + "/count", "guess", "15", "chance", "no");
    }

    private Document thresholds(Document page) throws Exception {
        return learner.send(page, LAB + "/cause", "all", "44", "town", "50", "far", "42");
    }

    private Document choose(Document page, String measure) throws Exception {
        return learner.send(
                page,
                LAB + "/measures",
                "measure",
                measure,
                "who",
                "The sector office decides.",
                "object",
                "At the district, within 30 days.");
    }
}
