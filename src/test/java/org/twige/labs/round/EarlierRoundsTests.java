package org.twige.labs.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.labs.steps.Practitioner;
import org.twige.people.identity.MergeFixture;

/** Exercises are done again; what was finished stays readable, and a form belongs to one round. */
@PageTest
class EarlierRoundsTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory beans;

    private Practitioner learner;

    @BeforeEach
    void somebody() {
        learner = Practitioner.anybody(browser, database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "payments", "visits", "gap", "letters", "drafts", "asking"})
    void a_finished_round_stays_readable_however_often_the_exercise_is_done_again(String exercise) throws Exception {
        var results = twoThatDiffer(exercise);
        learner.send(learner.open("/labs/" + exercise), "/labs/" + exercise);

        var rounds = rounds(exercise);

        assertThat(rounds).hasSameSizeAs(results);
        for (var round = 0; round < rounds.size(); round++) {
            assertThat(learner.open(rounds.get(round)).select("main").text())
                    .isEqualTo(results.get(round))
                    .contains("This round was finished on");
        }
    }

    /** The results of some rounds, newest first; by chance two rounds have the same task, and then there is one more. */
    private List<String> twoThatDiffer(String exercise) throws Exception {
        var results = new ArrayList<String>();
        do {
            assertThat(results).as("the same task each time").hasSizeLessThan(12);
            read(exercise);
            results.addFirst(
                    learner.open("/labs/" + exercise + "/result").select("main").text());
        } while (Set.copyOf(results).size() < 2);
        return results;
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "payments", "visits", "gap", "letters", "drafts", "asking"})
    void the_round_of_somebody_else_and_one_that_never_was_are_not_there(String exercise) throws Exception {
        read(exercise);
        var mine = rounds(exercise).getFirst();
        var other = Practitioner.anybody(browser, database);
        for (var address : List.of(mine, mine.replaceAll("=.*", "=" + UUID.randomUUID()), mine + "0")) {
            other.open(address);
            assertThat(other.status()).as(address).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gap,count",
        "payments,list",
        "visits,guess",
        "letters,letter-1",
        "drafts,draft",
        "asking,request",
        "requests,language"
    })
    void a_form_of_a_finished_round_changes_nothing_and_the_way_leads_on(String exercise, String step)
            throws Exception {
        var old = learner.send(learner.open("/labs/" + exercise), "/labs/" + exercise);
        finishOpenRounds();
        learner.send(learner.open("/labs/" + exercise), "/labs/" + exercise);
        var before = choices();

        var page = learner.send(old, "/labs/" + exercise + "/" + step);

        assertThat(learner.status()).isEqualTo(409);
        assertThat(page.select("h1").text()).isEqualTo("This page is from an earlier round");
        assertThat(page.select("main a.govuk-button").attr("href")).isEqualTo("/labs/" + exercise);
        assertThat(choices()).isEqualTo(before);
    }

    @Test
    void finishing_twice_by_a_double_click_finishes_once() throws Exception {
        var page = learner.send(learner.open("/labs/gap"), "/labs/gap", "reading", "true");
        learner.send(page, "/labs/gap/reading");
        var figures = figures();

        learner.send(page, "/labs/gap/reading");

        assertThat(learner.status()).isEqualTo(409);
        assertThat(figures()).isEqualTo(figures).hasSize(1);
    }

    @Test
    void two_rounds_left_open_under_two_records_of_one_person_are_kept_apart_by_their_forms() throws Exception {
        var kept = learner;
        var merged = Practitioner.anybody(browser, database);
        var first = kept.send(kept.open("/labs/gap"), "/labs/gap");
        var second = merged.send(merged.open("/labs/gap"), "/labs/gap");
        new MergeFixture(beans).merge(kept.id(), merged.id());

        var next = kept.send(second, "/labs/gap/count", "guess", "11", "chance", "no");
        assertThat(kept.address()).isEqualTo("/labs/gap/cause");
        assertThat(next.select("input[name=round]").val())
                .isEqualTo(second.select("input[name=round]").val());
        next = kept.send(first, "/labs/gap/count", "guess", "22", "chance", "no");
        assertThat(next.select("input[name=round]").val())
                .isEqualTo(first.select("input[name=round]").val());

        assertThat(database.sql("""
                        select choices ->> 'guess' from labs.round where person_id in (:kept, :merged)
                         order by person_id = :kept desc
                        """)
                        .param("kept", kept.id().value())
                        .param("merged", merged.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("22", "11");
    }

    @Test
    void whoever_opens_pages_without_end_is_asked_to_wait_and_nobody_else_is() throws Exception {
        learner.send(learner.open("/labs/gap"), "/labs/gap");
        for (var page = 0; page < 59; page++) {
            learner.open("/labs/gap/count");
        }
        assertThat(learner.status()).isEqualTo(200);

        learner.open("/labs/gap/count");

        assertThat(learner.status()).isEqualTo(429);
        learner.open("/labs/gap");
        assertThat(learner.status()).isEqualTo(200);
        var other = Practitioner.anybody(browser, database);
        other.send(other.open("/labs/gap"), "/labs/gap");
        assertThat(other.status()).isEqualTo(200);
    }

    /** Reads the results of an exercise on one page. */
    private void read(String exercise) throws Exception {
        var door = "/labs/" + exercise;
        learner.send(learner.open(door), door);
        var page = learner.send(learner.open(door), door, "reading", "true");
        learner.send(page, form(page));
        assertThat(learner.address()).isEqualTo(door + "/result");
    }

    private static String form(Document page) {
        return page.select("main form").attr("action");
    }

    private List<String> rounds(String exercise) throws Exception {
        return learner.open("/labs/" + exercise).select("#rounds ~ ul a").eachAttr("href");
    }

    private void finishOpenRounds() {
        database.sql("update labs.round set finished_at = changed_at, figures = '{}' where person_id = :person")
                .param("person", learner.id().value())
                .update();
    }

    private List<String> choices() {
        return database.sql("select cast(choices as text) from labs.round where person_id = :person order by id")
                .param("person", learner.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> figures() {
        return database.sql("select cast(figures as text) from labs.round where person_id = :person")
                .param("person", learner.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
