package org.twige.labs.letters;

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
import org.twige.assessment.Learner;
import org.twige.labs.steps.RoundWitness;

/** Somebody blacks out three letters, on a phone without scripts. */
@PageTest
class LettersLabTests {

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
        assertThat(page.select("main form")).isEmpty();
        assertThat(witness.figures(learner)).contains("\"items\"", "\"missed\"", "\"rulesnames\"", "\"left\": 0");
        assertThat(learner.received()).allMatch(html -> RoundWitness.compressed(html) < RoundWitness.LARGEST_WARM_PAGE);
        assertThat(RoundWitness.kilobytes(learner.received()))
                .isBetween(new LettersLab().kilobytes() * 2 / 3, new LettersLab().kilobytes());
        assertThat(learner.received())
                .noneMatch(html -> html.contains("labs.letters.") || html.contains("labs.detect."));
    }

    @Test
    void the_letters_are_in_the_language_of_the_page_and_keep_it_when_the_reader_changes() throws Exception {
        var page = begun(learner.in("fr"));
        var second = learner.send(page, "/letter-1", "p0", "name");
        var words = second.select("label").eachText();

        assertThat(words).isNotEqualTo(begun(another().in("en")).select("label").eachText());
        var inEnglish = learner.in("en").open("/labs/letters/letter-2");
        assertThat(inEnglish.select("label").eachText()).isEqualTo(words);
        assertThat(inEnglish.select("label").eachAttr("lang")).containsOnly("fr");
        assertThat(inEnglish.select("main").text()).contains("The letters of this round are in: Français");
    }

    @Test
    void no_page_of_a_letter_tells_what_has_to_be_marked() throws Exception {
        var page = begun(learner);

        assertThat(page.select("option[selected]").eachAttr("value")).containsOnly("");
        for (var select : page.select("select")) {
            assertThat(select.html()).isEqualTo(page.select("select").getFirst().html());
        }
    }

    @Test
    void a_letter_in_which_nothing_is_marked_comes_back() throws Exception {
        var page = learner.send(begun(learner), "/letter-1");

        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#p0");
        assertThat(learner.open("/labs/letters/letter-2").select("h1").text()).contains("Letter 1");
    }

    @Test
    void marks_can_be_changed_until_the_rules_are_seen() throws Exception {
        learner.send(begun(learner), "/letter-1", "p0", "name");
        var again = learner.open("/labs/letters/letter-1");
        assertThat(again.select("#p0 option[selected]").attr("value")).isEqualTo("name");
        learner.send(again, "/letter-1", "p0", "", "p1", "health");
        again = learner.open("/labs/letters/letter-1");
        assertThat(again.select("#p0 option[selected]").attr("value")).isEmpty();
        assertThat(again.select("#p1 option[selected]").attr("value")).isEqualTo("health");

        learner.send(learner.open("/labs/letters/letter-2"), "/letter-2", "p0", "name");
        learner.send(learner.open("/labs/letters/letter-3"), "/letter-3", "p0", "name");
        learner.open("/labs/letters/letter-1");
        assertThat(learner.address()).endsWith("/rules");
    }

    @Test
    void every_item_that_was_left_is_named_as_a_breach() throws Exception {
        var page = compared(learner);

        assertThat(page.select("main p").eachText())
                .anyMatch(line -> line.startsWith("You left "))
                .anyMatch(line -> line.startsWith("The rules left "));
        assertThat(page.select("main li").eachText())
                .filteredOn(line -> line.startsWith("Name: "))
                .hasSize(2);
        assertThat(page.select("tbody tr")).hasSize(5);
        assertThat(page.select("details")).hasSize(3);
    }

    @Test
    void a_request_that_still_holds_personal_data_is_told_what_and_why() throws Exception {
        var page = rewriting(learner);
        var given = page.select(".govuk-inset-text").getFirst().text();
        page = learner.send(page, "/request", "request", given);

        assertThat(page.select("main li").eachText())
                .anyMatch(line -> line.contains("form of an identity number"))
                .anyMatch(line -> line.contains("form of a phone number"))
                .anyMatch(line -> line.contains("capital letter") || line.contains("stands in the letter"));
        assertThat(page.select("main").text()).contains("do not find everything");

        page = learner.send(page, "/request", "request", "Write a friendly answer to [NAME].");
        assertThat(page.select("main").text()).contains("The rules find nothing.", "do not find everything");
        page = learner.send(page, "/result");
        assertThat(page.select("main").text()).contains("Write a friendly answer to [NAME].");
    }

    @Test
    void a_single_name_that_rules_cannot_see_is_found_because_it_stands_in_the_letter() throws Exception {
        var page = rewriting(learner);
        var given = page.select(".govuk-inset-text").getFirst().text();
        var name = given.split("to ", 2)[1].split(",", 2)[0].split(" ", 2)[1];
        page = learner.send(page, "/request", "request", "please write to " + name + " soon");

        assertThat(page.select("main li").eachText())
                .anyMatch(line -> line.equals(name + ": This name stands in the letter."));
    }

    @Test
    void an_empty_request_and_one_that_is_too_long_come_back() throws Exception {
        var page = learner.send(rewriting(learner), "/request", "request", " ");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#request");
        page = learner.send(page, "/request", "request", "x".repeat(501));
        assertThat(page.select(".govuk-error-summary a")).hasSize(1);
        assertThat(page.select("textarea").text()).hasSize(501);
    }

    @Test
    void the_figures_are_those_on_the_page_of_the_result() throws Exception {
        var all = finished(learner).select("tbody tr").getLast().select("td").eachText();

        var items = Integer.parseInt(witness.figure(learner, "items"));
        assertThat(all.get(0)).startsWith(items - Integer.parseInt(witness.figure(learner, "missed")) + " of " + items);
        assertThat(all.get(1))
                .startsWith(items - Integer.parseInt(witness.figure(learner, "rulesmissed")) + " of " + items);
    }

    @Test
    void learners_side_by_side_get_other_letters() throws Exception {
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
        var page = learner.send(learner.open("/labs/letters"), "/letters", "reading", "true");
        assertThat(learner.address()).endsWith("/reading");
        var before = page.select("td").eachText();
        page = learner.send(page, "/result");

        assertThat(learner.address()).contains("/result");
        assertThat(page.select("td").eachText()).isEqualTo(before);
        assertThat(witness.figures(learner)).contains("\"both\"").doesNotContain("\"left\"");
        assertThat(learner.received()).allMatch(html -> RoundWitness.compressed(html) < RoundWitness.LARGEST_WARM_PAGE);
        assertThat(learner.received())
                .noneMatch(html -> html.contains("labs.letters.") || html.contains("labs.detect."));
    }

    @Test
    void nobody_comes_to_a_step_before_the_one_that_is_next() throws Exception {
        for (var step : List.of("letter-1", "rules", "request", "result", "reading")) {
            learner.open("/labs/letters/" + step);
            assertThat(learner.address()).isEqualTo("/labs/letters");
        }
        begun(learner);
        for (var step : List.of("letter-3", "rules", "request", "result", "reading")) {
            learner.open("/labs/letters/" + step);
            assertThat(learner.address()).endsWith("/letter-1");
        }
    }

    private Learner another() {
        return RoundWitness.anybody(browser, database);
    }

    private static Document begun(Learner learner) throws Exception {
        return learner.send(learner.open("/labs/letters"), "/letters");
    }

    /** With every number and no word marked. */
    private static Document compared(Learner learner) throws Exception {
        var page = begun(learner);
        for (var number = 1; number <= 3; number++) {
            var fields = new ArrayList<String>();
            for (var label : page.select("label")) {
                if (label.text().replaceAll("\\D", "").length() > 8) {
                    fields.addAll(List.of(label.attr("for"), "identity"));
                }
            }
            page = learner.send(page, "/letter-" + number, fields.toArray(String[]::new));
        }
        return page;
    }

    private static Document rewriting(Learner learner) throws Exception {
        return learner.send(compared(learner), "/rules");
    }

    private static Document finished(Learner learner) throws Exception {
        var page = learner.send(rewriting(learner), "/request", "request", "write a short answer, no promise");
        return learner.send(page, "/result");
    }
}
