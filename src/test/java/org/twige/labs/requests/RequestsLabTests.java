package org.twige.labs.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.assessment.Learner;
import org.twige.labs.steps.RoundWitness;

/** Somebody sorts sixty messages, on a phone without scripts. */
@PageTest
class RequestsLabTests {

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

    @Test
    void the_exercise_is_done_from_its_door_to_its_figures() throws Exception {
        var page = sorted(learner, "SCHOOL");
        assertThat(learner.address()).endsWith("/guess");
        page = learner.send(page, "/guess", "guess", "70");
        assertThat(page.select("main").text()).contains("You guessed 70 of 100");
        page = learner.send(page, "/first", "more", "rw");
        assertThat(learner.address()).endsWith("/second");
        assertThat(page.select("main svg rect")).hasSize(4);
        assertThat(learner.open("/labs/requests/many").select("table")).hasSize(7);
        page = learner.send(
                learner.open("/labs/requests/doubt"), "/doubt", "threshold", "80", "why", "We are two at the desk.");
        assertThat(learner.address()).contains("/result");
        assertThat(page.select("main").text()).contains("We are two at the desk.", "80%");
        var before = page.select("td").eachText();
        page = learner.send(page, "/result");

        assertThat(page.select("main").text()).contains("You have done this exercise");
        assertThat(RoundWitness.kilobytes(learner.received()))
                .isBetween(new RequestsLab().kilobytes() * 2 / 3, new RequestsLab().kilobytes());
        assertThat(page.select("td").eachText()).isEqualTo(before);
        assertThat(page.select("main form")).isEmpty();
        assertThat(learner.open("/labs").select("main").text()).contains("Sort citizens’ requests", "Done");
        assertThat(learner.received()).allMatch(html -> RoundWitness.compressed(html) < RoundWitness.LARGEST_WARM_PAGE);
    }

    @Test
    void who_differs_from_the_office_sees_on_which_messages() throws Exception {
        var page = learner.send(sorted(learner, "SCHOOL"), "/guess", "guess", "70");

        assertThat(page.select("details li strong").eachAttr("lang"))
                .hasSize(10)
                .containsOnly("en");
        assertThat(page.select("details li").eachText())
                .hasSize(10)
                .allMatch(said -> said.contains("You: School. Office: "))
                .noneMatch(said -> said.contains("Office: School"));
    }

    @Test
    void each_language_has_a_table_of_its_own_in_which_every_desk_has_twenty_five_messages() throws Exception {
        var page = learner.send(sorted(learner, "SCHOOL"), "/guess", "guess", "70");
        learner.send(page, "/first", "more", "rw");
        var tables = learner.open("/labs/requests/many").select("details table");

        assertThat(tables.select("caption").eachText())
                .hasSize(4)
                .anyMatch(caption -> caption.matches("Ikinyarwanda: macro-F1 \\d+%"));
        assertThat(tables.select("tbody tr"))
                .hasSize(32)
                .allSatisfy(row -> assertThat(row.select("td").stream()
                                .mapToInt(cell -> Integer.parseInt(cell.text()))
                                .sum())
                        .isEqualTo(25));
    }

    @Test
    void who_reads_by_mistake_goes_back_to_doing_and_finds_every_step() throws Exception {
        learner.send(begun(learner), "/label/1", desks(1, 10, "LAND"));
        learner.send(learner.open("/labs/requests"), "/requests", "reading", "true");
        assertThat(learner.address()).endsWith("/reading");
        learner.send(learner.open("/labs/requests"), "/requests");

        assertThat(learner.address()).endsWith("/label/2");
    }

    @Test
    void the_exercises_stand_in_the_order_of_the_programme_in_every_language() throws Exception {
        for (var language : List.of("en", "fr")) {
            assertThat(learner.in(language).open("/labs").select("main li a").eachAttr("href"))
                    .containsExactly(
                            "/labs/requests",
                            "/labs/payments",
                            "/labs/visits",
                            "/labs/gap",
                            "/labs/letters",
                            "/labs/drafts",
                            "/labs/asking");
        }
    }

    @Test
    void a_message_without_a_desk_is_asked_for_and_the_others_are_kept() throws Exception {
        var page = begun(learner);
        page = learner.send(page, "/label/1", desks(1, 9, "LAND"));

        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#m9");
        assertThat(page.select("select option[selected]").eachAttr("value"))
                .hasSize(10)
                .contains("LAND", "");
        learner.send(page, "/label/1", desks(1, 10, "LAND"));
        assertThat(learner.address()).endsWith("/label/2");
    }

    @Test
    void what_is_no_desk_no_language_no_guess_and_no_limit_is_refused() throws Exception {
        var page = learner.send(learner.open("/labs/requests"), "/requests");
        page = learner.send(page, "/language", "language", "xx");
        assertThat(page.select(".govuk-error-summary")).hasSize(1);
        page = learner.send(page, "/language", "language", "en");
        page = learner.send(page, "/label/1", desks(1, 10, "NOWHERE"));
        assertThat(page.select(".govuk-error-summary a")).hasSize(10);
        page = learner.send(sorted(learner, "LAND"), "/guess", "guess", "a lot");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#guess");
        page = learner.send(page, "/guess", "guess", "50");
        page = learner.send(page, "/first", "more", "xx");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#more");
        learner.send(page, "/first", "more", "fr");
        page = learner.send(
                learner.open("/labs/requests/doubt"), "/doubt", "threshold", "33", "why", "These words stay.");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#threshold");
        assertThat(page.select("textarea").text()).isEqualTo("These words stay.");
    }

    @Test
    void nobody_comes_to_a_step_before_the_one_that_is_next() throws Exception {
        begun(learner);
        for (var step : List.of("guess", "first", "second", "many", "doubt", "result", "reading")) {
            learner.open("/labs/requests/" + step);
            assertThat(learner.address()).endsWith("/label/1");
        }
        learner.open("/labs/requests/language");
        assertThat(learner.address()).endsWith("/language");
        another().open("/labs/requests/label/3");
    }

    @Test
    void who_has_a_weak_phone_reads_the_results_on_one_page() throws Exception {
        var page = learner.send(learner.open("/labs/requests"), "/requests", "reading", "true");
        assertThat(learner.address()).endsWith("/reading");
        assertThat(page.select("table").size()).isGreaterThan(3);
        page = learner.send(page, "/result");

        assertThat(page.select("main").text()).contains("You have done this exercise");
        assertThat(witness.figures(learner)).contains("right60", "left");
        assertThat(learner.received()).allMatch(html -> RoundWitness.compressed(html) < RoundWitness.LARGEST_WARM_PAGE);
    }

    @Test
    void a_finished_round_stays_as_it_is_and_another_one_brings_other_messages() throws Exception {
        var first = begun(learner).select("label span").eachText();
        learner.send(learner.open("/labs/requests"), "/requests", "reading", "true");
        learner.send(learner.open("/labs/requests/reading"), "/result");
        var kept = witness.figures(learner);
        learner.send(learner.open("/labs/requests"), "/requests");
        learner.send(learner.open("/labs/requests/language"), "/language", "language", "en");
        var second = learner.open("/labs/requests/label/1").select("label span").eachText();

        assertThat(second).isNotEqualTo(first);
        assertThat(witness.figures(learner)).isEqualTo(kept);
    }

    @Test
    void a_double_click_begins_one_round() throws Exception {
        var door = learner.open("/labs/requests");
        learner.send(door, "/requests");
        learner.send(door, "/requests");

        assertThat(database.sql("select count(*) from labs.round where person_id = :person")
                        .param("person", learner.id().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void the_page_does_not_tell_on_which_desk_the_office_filed_a_message() throws Exception {
        var page = begun(learner);

        assertThat(page.select("option[selected]").eachAttr("value")).containsOnly("");
        for (var select : page.select("select")) {
            assertThat(select.html()).isEqualTo(page.select("select").getFirst().html());
        }
    }

    private Learner another() {
        return RoundWitness.anybody(browser, database);
    }

    private static Document begun(Learner learner) throws Exception {
        var page = learner.send(learner.open("/labs/requests"), "/requests");
        return learner.send(page, "/language", "language", "en");
    }

    private static Document sorted(Learner learner, String desk) throws Exception {
        var page = learner.open("/labs/requests/label/1");
        if (page.select("form[action$=/label/1]").isEmpty()) {
            page = begun(learner);
        }
        for (var part = 1; part <= 6; part++) {
            page = learner.send(page, "/label/" + part, desks(part, 10, desk));
        }
        return page;
    }

    private static String[] desks(int part, int count, String desk) {
        var fields = new ArrayList<String>();
        for (var at = (part - 1) * 10; at < (part - 1) * 10 + count; at++) {
            fields.add("m" + at);
            fields.add(desk);
        }
        return fields.toArray(String[]::new);
    }
}
