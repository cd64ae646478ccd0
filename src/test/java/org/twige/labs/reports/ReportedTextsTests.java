package org.twige.labs.reports;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;

/** Readers report texts of others; the programme office puts them back or takes them away. */
@PageTest
class ReportedTextsTests {

    private static final String WORDS = "Write a notice about the useless people in room 11.";

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    private PeopleFixture people;
    private InstitutionId school;
    private Learner office;
    private Learner writer;
    private Learner reader;

    @BeforeEach
    void a_text_that_somebody_elsewhere_reported() throws Exception {
        database.sql("delete from labs.shared_request").update();
        people = new PeopleFixture(database);
        school = people.institution();
        office = official(people.root());
        writer = learner(school);
        reader = learner(people.institution());
        shared(writer, WORDS);
        report(reader);
    }

    @Test
    void the_office_reads_the_text_and_not_who_wrote_or_reported_it() throws Exception {
        assertThat(office.open("/office").select("main").text()).contains("Reported texts");
        var page = opened(office);

        assertThat(page.select(".govuk-inset-text").text()).isEqualTo(WORDS);
        assertThat(page.outerHtml()).doesNotContain(id(writer), id(reader), people.code(school), name(writer));
    }

    @Test
    void a_text_that_is_put_back_is_read_again_but_not_by_whoever_reported_it() throws Exception {
        var page = decide("back", "It is rude about nobody in particular.");

        assertThat(page.select("main").text()).contains("can be read again", "No reported text waits");
        assertThat(toRead(learner(people.institution()))).contains(WORDS);
        assertThat(reader.open("/labs/asking/peer").select("main").text()).doesNotContain(WORDS);
        assertThat(audited("labs.text-put-back")).containsExactly("It is rude about nobody in particular.");
    }

    @Test
    void a_text_that_is_taken_away_is_gone_for_good_and_its_writer_reads_why() throws Exception {
        decide("away", "It insults people.");

        assertThat(toRead(learner(people.institution()))).doesNotContain(WORDS);
        assertThat(database.sql("select words from labs.shared_request")
                        .query(String.class)
                        .list())
                .containsExactly("");
        var result = writer.open("/labs/asking/result");
        assertThat(result.select("main").text()).contains("took this text away", "It insults people.", WORDS);
        assertThat(result.select("form[action$=taken-back]")).isEmpty();
        assertThat(audited("labs.text-taken-away")).containsExactly("It insults people.");
    }

    @Test
    void whoever_lost_a_text_cannot_share_it_again_in_the_same_round() throws Exception {
        decide("away", "It insults people.");
        var page = writer.send(writer.open("/labs/asking/request"), "/request", "own", WORDS);
        writer.send(page, "/check", "aim", "1", "share", "1");

        assertThat(toRead(learner(people.institution()))).doesNotContain(WORDS);
    }

    @Test
    void a_decision_without_a_choice_and_a_reason_is_asked_for_again() throws Exception {
        var page = office.send(opened(office), text(), "reason", "");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#decision", "#reason");
        page = office.send(page, text(), "decision", "away", "reason", "x".repeat(501));
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#reason");
        assertThat(page.select("input[checked]").val()).isEqualTo("away");
    }

    @Test
    void an_official_who_wrote_the_text_does_not_decide_about_it() throws Exception {
        people.responsible(writer.id(), Role.PROGRAMME_OFFICE, people.root());
        var judge = new Learner(browser, PeopleFixture.signedIn(writer.id(), Role.PROGRAMME_OFFICE)).in("en");
        assertThat(judge.open("/reported-texts").select("main").text()).contains("No reported text waits");
        assertThat(judge.open("/reported-texts/" + text()).select("form[action*=reported]"))
                .isEmpty();
    }

    @Test
    void three_reports_in_a_day_are_the_most_of_one_person() throws Exception {
        for (var text = 2; text <= 4; text++) {
            shared(learner(people.institution()), "Text " + text + " for a notice.");
        }
        report(reader);
        report(reader);
        var page = reader.open("/labs/asking/peer");

        assertThat(page.select("button[name=report]")).isEmpty();
        assertThat(page.select("main").text()).contains("You have reported 3 texts within a day");
        reader.send(page, "/peer", "report", "1");
        assertThat(waiting()).isEqualTo(3);
        reader.send(page, "/peer", "skip", "1");
        assertThat(database.sql("select count(*) from labs.request_mark")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(reader.address()).endsWith("/result");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw", "sw"})
    void every_page_of_it_speaks_every_language(String language) throws Exception {
        assertThat(opened(office.in(language)).select("h1, legend, button").eachText())
                .isNotEmpty()
                .noneMatch(text -> text.contains("labs.reports"));
    }

    private Learner official(InstitutionId over) {
        var person = people.personAt(over);
        people.responsible(person, Role.PROGRAMME_OFFICE, over);
        return new Learner(browser, PeopleFixture.signedIn(person, Role.PROGRAMME_OFFICE)).in("en");
    }

    private Learner learner(InstitutionId at) {
        return new Learner(browser, PeopleFixture.signedIn(people.personAt(at))).in("en");
    }

    private static void shared(Learner one, String words) throws Exception {
        var page = one.send(one.open("/labs/asking"), "/asking");
        page = one.send(page, "/request", "own", words);
        one.send(page, "/check", "aim", "1", "share", "1");
    }

    /** Up to the page on which somebody reads what another one asked. */
    private static String toRead(Learner one) throws Exception {
        var page = one.send(one.open("/labs/asking"), "/asking");
        page = one.send(page, "/request", "own", "Another request.");
        return one.send(page, "/check", "aim", "1").select("main").text();
    }

    private static void report(Learner one) throws Exception {
        var page = one.open("/labs/asking/peer");
        if (page.select("form[action$=peer]").isEmpty()) {
            toRead(one);
            page = one.open("/labs/asking/peer");
        }
        one.send(page, "/peer", "report", "1");
    }

    private Document opened(Learner official) throws Exception {
        return official.open(
                official.open("/reported-texts").select("main li a").attr("href"));
    }

    private Document decide(String decision, String reason) throws Exception {
        return office.send(opened(office), text(), "decision", decision, "reason", reason);
    }

    private String text() {
        return database.sql("select cast(id as text) from labs.shared_request where reported_at is not null")
                .query(String.class)
                .single();
    }

    private int waiting() {
        return database.sql("select count(*) from labs.shared_request where reported_at is not null")
                .query(Integer.class)
                .single();
    }

    private List<String> audited(String kind) {
        return database.sql("""
                select details ->> 'reason' from audit.entry where kind = :kind and actor = :actor
                """)
                .param("kind", kind)
                .param("actor", id(office))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String name(Learner one) {
        return database.sql("select names from people.person where id = :id")
                .param("id", one.id().value())
                .query(String.class)
                .single();
    }

    private static String id(Learner one) {
        return one.id().value().toString();
    }
}
