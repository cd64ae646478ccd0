package org.twige.labs.asking;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;

/** Somebody rewrites a vague request, on a phone without scripts; no model is set up. */
@PageTest
class AskingLabTests {

    private static final String OWN = "Write a notice so that visitors find room 11. Readers: visitors in a hurry.";

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    private PeopleFixture people;
    private InstitutionId school;
    private RoundWitness witness;
    private Learner learner;

    @BeforeEach
    void nobody_has_shared_anything_yet() {
        witness = new RoundWitness(database);
        database.sql("delete from labs.shared_request").update();
        people = new PeopleFixture(database);
        school = people.institution();
        learner = at(school);
    }

    @Test
    void the_exercise_is_done_from_its_door_to_its_figures() throws Exception {
        var page = learner.send(learner.open("/labs/asking"), "/asking");
        assertThat(page.select("main").text()).contains("The vague request", "What the office knows");
        assertThat(page.select("main").text()).doesNotContain("A request that has all five points");
        page = learner.send(page, "/request", "own", OWN);
        assertThat(page.select("main").text()).contains("A request that has all five points", OWN);
        page = learner.send(page, "/check", "aim", "1", "audience", "1", "format", "1");
        assertThat(page.select("main").text()).contains("Nobody has left a request");
        page = learner.send(page, "/peer");
        assertThat(learner.address()).endsWith("/result");
        page = learner.send(page, "/result");

        assertThat(page.select("main").text()).contains("You have done this exercise");
        assertThat(page.select("dl").getFirst().select("dd").eachText()).containsExactly("3", "14");
        assertThat(witness.figures(learner)).isEqualTo("{\"self\": 3, \"words\": 14}");
        assertThat(learner.received()).allMatch(html -> RoundWitness.compressed(html) < RoundWitness.LARGEST_WARM_PAGE);
        assertThat(RoundWitness.kilobytes(learner.received()))
                .isBetween(new AskingLab().kilobytes() * 2 / 3, new AskingLab().kilobytes());
    }

    @Test
    void without_a_model_there_are_no_pages_of_it() throws Exception {
        written(learner, true);

        assertThat(learner.open("/labs/asking/model").select("textarea")).isEmpty();
        assertThat(learner.open("/labs/asking/result").select("main").text()).doesNotContain("Ask a model");
    }

    @Test
    void somebody_elsewhere_reads_it_without_a_name_and_the_writer_sees_what_was_found() throws Exception {
        written(learner, true);
        var reader = at(people.institution());
        var page = written(reader, false);
        assertThat(page.select("main").text()).contains(OWN, "told to nobody");
        assertThat(page.outerHtml()).doesNotContain(learner.id().value().toString());
        reader.send(page, "/peer", "aim", "1", "limits", "1");

        var rows =
                learner.open("/labs/asking/result").select("main dl").getLast().text();
        var readers = learner.open("/labs/asking/result").select("main").text();
        assertThat(readers).contains("1 of 1 readers found it; you: there", "0 of 1 readers found it; you: missing");
        assertThat(rows).isNotEmpty();
        assertThat(reader.open("/labs/asking/peer").select("main").text()).doesNotContain(OWN);
    }

    @Test
    void who_does_not_consent_is_read_by_nobody() throws Exception {
        written(learner, false);

        assertThat(written(at(people.institution()), false).select("main").text())
                .contains("Nobody has left");
    }

    @Test
    void a_text_with_data_about_a_person_is_not_shared_and_what_was_found_is_said() throws Exception {
        people.person().at(school).named("MUTIMUZIMA Rwandanga").save();
        var page = learner.send(learner.open("/labs/asking"), "/asking");
        page = learner.send(page, "/request", "own", "Write to Rwandanga Mutimuzima, 0788 000 000, who has malaria.");
        page = learner.send(page, "/check", "share", "1");

        assertThat(page.select(".govuk-error-summary").text()).contains("stays here");
        assertThat(page.select("main").text())
                .contains("“Rwandanga Mutimuzima” (name)", "“0788 000 000” (phone number)", "“malaria” (health)");
        assertThat(written(at(people.institution()), false).select("main").text())
                .contains("Nobody has left");
        page = learner.send(learner.open("/labs/asking/request"), "/request", "own", OWN);
        learner.send(page, "/check", "share", "1");
        assertThat(written(at(people.institution()), false).select("main").text())
                .contains(OWN);
    }

    @Test
    void a_request_of_a_colleague_comes_only_when_there_is_none_from_elsewhere() throws Exception {
        written(learner, true);
        var colleague = at(school);
        assertThat(written(colleague, false).select("main").text()).contains(OWN);
        var elsewhere = at(people.institution());
        var page = elsewhere.send(elsewhere.open("/labs/asking"), "/asking");
        page = elsewhere.send(page, "/request", "own", "A request from elsewhere.");
        elsewhere.send(page, "/check", "share", "1");

        assertThat(colleague.open("/labs/asking/peer").select("main").text()).contains("A request from elsewhere.");
    }

    @Test
    void a_reported_request_is_seen_by_its_writer_alone() throws Exception {
        written(learner, true);
        var reader = at(people.institution());
        var page = reader.send(written(reader, false), "/peer", "report", "1");
        assertThat(page.select("main").text()).contains("Nobody has left");

        assertThat(written(at(people.institution()), false).select("main").text())
                .contains("Nobody has left");
        assertThat(learner.open("/labs/asking/result").select("main").text()).contains("Somebody reported this text");
    }

    @Test
    void what_was_shared_can_be_taken_back() throws Exception {
        written(learner, true);
        learner.send(learner.open("/labs/asking/result"), "/result/taken-back");

        assertThat(written(at(people.institution()), false).select("main").text())
                .contains("Nobody has left");
    }

    @Test
    void nobody_marks_or_reports_the_own_request() throws Exception {
        var page = written(learner, true);
        var id = database.sql("select cast(id as text) from labs.shared_request")
                .query(String.class)
                .single();
        learner.send(page, "/peer", "request", id, "aim", "1");
        learner.send(learner.open("/labs/asking/peer"), "/peer", "request", id, "report", "1");

        assertThat(database.sql("select count(*) from labs.request_mark")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(learner.open("/labs/asking/result").select("main").text()).contains("Nobody has read it yet");
    }

    @Test
    void what_is_missing_or_too_long_is_asked_for() throws Exception {
        var page = learner.send(learner.open("/labs/asking"), "/asking");
        page = learner.send(page, "/request", "own", " ");
        assertThat(page.select(".govuk-error-summary").text()).contains("Write your request");
        page = learner.send(page, "/request", "own", "word ".repeat(400));
        assertThat(page.select(".govuk-error-summary").text()).contains("1,500 characters");
        assertThat(page.select("textarea").text()).hasSizeGreaterThan(1_400);
    }

    @Test
    void who_has_a_weak_phone_reads_it_on_one_page_in_every_language() throws Exception {
        for (var language : List.of("en", "fr", "rw", "sw")) {
            var reader = at(school).in(language);
            var page = reader.send(reader.open("/labs/asking"), "/asking", "reading", "true");
            assertThat(page.select("main dl")).hasSize(3);
            page = reader.send(page, "/reading");
            assertThat(page.select("dl").getFirst().select("dd").getFirst().text())
                    .isEqualTo("5");
            assertThat(reader.received())
                    .allMatch(html -> RoundWitness.compressed(html) < RoundWitness.LARGEST_WARM_PAGE);
        }
    }

    private Learner at(InstitutionId institution) {
        return new Learner(browser, PeopleFixture.signedIn(people.personAt(institution))).in("en");
    }

    /** Up to the page on which somebody reads what another one asked. */
    private static Document written(Learner writer, boolean share) throws Exception {
        var page = writer.send(writer.open("/labs/asking"), "/asking");
        page = writer.send(page, "/request", "own", share ? OWN : "Another request.");
        return share ? writer.send(page, "/check", "aim", "1", "share", "1") : writer.send(page, "/check", "aim", "1");
    }
}
