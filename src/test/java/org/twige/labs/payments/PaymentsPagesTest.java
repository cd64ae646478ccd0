package org.twige.labs.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.twige.labs.round.Notebook;
import org.twige.labs.steps.Practitioner;
import org.twige.labs.steps.RoundWitness;

@PageTest
class PaymentsPagesTest {

    private static final String LAB = "/labs/payments";

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Practice practice;

    @Autowired
    private Notebook notebook;

    private Practitioner learner;

    @BeforeEach
    void somebody() {
        learner = Practitioner.anybody(browser, database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"salaries", "purchases"})
    void a_learner_chooses_ranks_ten_and_sees_what_lay_behind(String pile) throws Exception {
        var page = ten(pile);
        page = learner.send(page, LAB + "/ten", ranks("because", "It goes on every month."));
        assertThat(learner.address()).isEqualTo(LAB + "/check");
        assertThat(page.text()).contains("It goes on every month.");

        page = learner.send(page, LAB + "/check");

        assertThat(learner.address()).isEqualTo(LAB + "/result");
        assertThat(page.text()).contains("Of the ten payments", "It goes on every month.", "not a finding against");
        var figures = practice.figures(learner.id());
        assertThat(practice.begun(learner.id())).containsEntry("payments", true);
        assertThat(figures.get("payments.checked")).isEqualTo(20L);
        assertThat(page.text())
                .contains(
                        "Your list had " + String.format(Locale.ROOT, "%,d", figures.get("payments.total"))
                                + " payments, " + figures.get("payments.planted") + " of them real problems",
                        "Your first five held " + figures.get("payments.five") + " of them");
    }

    @Test
    void nothing_tells_what_lies_behind_before_the_end() throws Exception {
        var seen = new ArrayList<Document>();
        var page = learner.send(learner.open(LAB), LAB);
        seen.add(page);
        page = learner.send(page, LAB + "/list", "pile", "salaries", "checked", "50");
        seen.add(page);
        page = learner.send(page, LAB + "/signs", "signs", "amount|month|account|left");
        seen.add(page);
        page = learner.send(page, LAB + "/order", "method", "forest");
        seen.add(page);
        page = learner.send(page, LAB + "/ten", ranks("because", "Strong"));
        seen.add(page);
        var early = learner.open(LAB + "/result");
        var result = learner.send(page, LAB + "/check");

        assertThat(early.title()).startsWith("Check your order");
        assertThat(seen)
                .noneMatch(before -> before.html().matches("(?s).*(Real problem|Honest:|irregular|finding\\.).*"));
        assertThat(result.text()).contains("Real problem:");
        seen.add(result);
        assertThat(RoundWitness.kilobytes(seen.stream().map(Document::outerHtml).toList()))
                .isBetween(new PaymentsLab().kilobytes() * 2 / 3, new PaymentsLab().kilobytes());
    }

    @Test
    void what_is_missing_or_given_twice_is_said_at_the_field_and_the_rest_stays() throws Exception {
        var page = learner.send(ten("salaries"), LAB + "/ten", ranks("rank2", "1", "why3", "", "because", ""));

        assertThat(learner.status()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#rank2", "#why3", "#because");
        assertThat(page.expectFirst("#rank4").val()).isEqualTo("4");
        assertThat(page.expectFirst("#why4 option[selected]").val()).isEqualTo("strong");
    }

    @Test
    void no_step_can_be_left_out_and_choosing_nothing_is_told() throws Exception {
        var page = learner.send(learner.open(LAB), LAB);
        assertThat(learner.open(LAB + "/ten").title()).startsWith("Choose a list");

        page = learner.send(page, LAB + "/list");
        assertThat(page.select(".govuk-error-summary a")).hasSize(2);

        page = learner.send(page, LAB + "/list", "pile", "purchases", "checked", "20");
        page = learner.send(page, LAB + "/signs");
        assertThat(page.select(".govuk-error-summary a")).hasSize(1);
    }

    @Test
    void another_choice_of_signs_makes_the_order_and_the_ranks_new() throws Exception {
        learner.send(ten("salaries"), LAB + "/ten", ranks("because", "Strong"));
        learner.send(learner.open(LAB + "/signs"), LAB + "/signs", "signs", "account");

        assertThat(learner.address()).isEqualTo(LAB + "/order");
        assertThat(learner.open(LAB + "/check").title()).startsWith("Two orders");
        var page = learner.send(learner.open(LAB + "/order"), LAB + "/order", "method", "simple");
        assertThat(page.expectFirst("#rank1").val()).isEmpty();
    }

    @Test
    void a_finished_exercise_stays_as_it_is() throws Exception {
        var page = learner.send(ten("salaries"), LAB + "/ten", ranks("because", "Strong"));
        learner.send(page, LAB + "/check");
        var before = practice.figures(learner.id());

        assertThat(learner.open(LAB + "/ten").title()).startsWith("What lay behind");
        learner.send(page, LAB + "/check");

        assertThat(practice.figures(learner.id())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw", "sw"})
    void the_results_can_be_read_on_one_page_instead(String language) throws Exception {
        var door = learner.in(language).open(LAB);
        var reading = learner.send(door, LAB, "reading", "true");
        assertThat(learner.address()).isEqualTo(LAB + "/reading");
        assertThat(reading.select("table")).hasSize(2);
        assertThat(reading.select("ol li")).hasSize(10);

        learner.send(reading, LAB + "/reading");

        assertThat(practice.begun(learner.id())).containsEntry("payments", true);
        assertThat(practice.figures(learner.id()).get("payments.checked")).isEqualTo(50L);
    }

    @Test
    void somebody_else_has_other_data_and_sees_nothing_of_mine() throws Exception {
        var mine = ten("salaries");
        var other = Practitioner.anybody(browser, database);

        assertThat(other.open(LAB + "/ten").title()).startsWith("Odd payments");
        assertThat(notebook.last(other.id(), "payments")).isEmpty();
        learner = other;
        assertThat(ten("salaries").select("legend").eachText())
                .isNotEqualTo(mine.select("legend").eachText());
    }

    @Test
    void an_address_that_is_no_step_is_not_there() throws Exception {
        learner.send(learner.open(LAB), LAB);
        learner.open(LAB + "/nothing");

        assertThat(learner.status()).isEqualTo(404);
    }

    private Document ten(String pile) throws Exception {
        var signs = pile.equals("salaries") ? "amount|month|account|left" : "price|parts|alone";
        var page = learner.send(learner.open(LAB), LAB);
        page = learner.send(page, LAB + "/list", "pile", pile, "checked", "20");
        page = learner.send(page, LAB + "/signs", "signs", signs);
        return learner.send(page, LAB + "/order", "method", "forest");
    }

    /** Each payment keeps its place; what is given on top replaces it. */
    private static String[] ranks(String... other) {
        var typed = new ArrayList<String>();
        for (var field = 1; field <= 10; field++) {
            typed.addAll(List.of("rank" + field, Integer.toString(field), "why" + field, "strong"));
        }
        typed.addAll(List.of(other));
        return typed.toArray(String[]::new);
    }
}
