package org.twige.mandates.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateVersionId;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.Clause;
import org.twige.mandates.audience.Criterion;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.NewVersion;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class ChangeMandateTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private LedgerClock clock;

    private PeopleFixture people;
    private LedgerFixture ledger;
    private SignedIn office;
    private InstitutionId school;
    private PersonId teacher;
    private PersonId clerk;
    private NewVersion first;
    private UUID letter;
    private String mandate;

    @BeforeEach
    void a_mandate_for_the_teachers_of_a_school_and_a_second_letter() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        office = people.official(Role.PROGRAMME_OFFICE);
        school = people.institution();
        teacher = people.person().at(school).named("MUTESI Aline").save();
        clerk = people.person()
                .at(school)
                .named("KAREMERA Jean")
                .under("general")
                .save();
        Version course = new CourseFixture(publication).publish();
        first = ledger.version(of("teacher"), DueRule.fixed(LocalDate.of(2028, 6, 30), 30), course.course());
        carryOut(publish.publish(first, LedgerFixture.OFFICIAL).orElseThrow());
        letter = ledger.instrument();
        mandate = "/mandates/" + first.mandate();
    }

    @Test
    void the_difference_says_who_gains_who_loses_and_why() throws Exception {
        changeTo("general");

        var page = open(mandate + "/draft/difference");

        assertThat(page.text())
                .contains("Until now Everybody who works at Test t", "whose statute is: Teachers’ statute")
                .contains("From then on Everybody who works at Test t", "whose statute is: General statute")
                .contains("1 person gets a duty that they do not have now", "1 person loses a duty");
        assertThat(people(page))
                .contains("MUTESI Aline")
                .contains("does not fit “Statute”")
                .doesNotContain("KAREMERA");
        assertThat(people(open(mandate + "/draft/difference?effect=gains")))
                .contains("KAREMERA Jean", "Reached by group 1")
                .doesNotContain("MUTESI");
    }

    @Test
    void what_the_difference_foretells_is_what_happens() throws Exception {
        changeTo("general");

        var job = publish(open(mandate + "/draft/difference"));
        carryOutNewest();

        assertThat(job.getRedirectedUrl()).startsWith("/jobs/");
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "LAPSED");
        assertThat(ledger.events(clerk)).containsExactly("ASSIGNED");
        assertThat(open(mandate).text())
                .contains("The mandate was changed: 1 duties were given, 1 ended, 0 got another date");
    }

    @Test
    void a_change_sent_twice_is_published_once() throws Exception {
        changeTo("general");
        var page = open(mandate + "/draft/difference");

        var once = publish(page).getRedirectedUrl();
        var twice = publish(page).getRedirectedUrl();

        assertThat(twice).isEqualTo(once).startsWith("/jobs/");
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void a_difference_that_was_seen_before_another_publication_publishes_nothing() throws Exception {
        changeTo("general");
        var page = open(mandate + "/draft/difference");
        publish.publish(
                new NewVersion(
                        first.mandate(),
                        2,
                        first.names(),
                        ledger.instrument(),
                        first.courses(),
                        first.audience(),
                        first.due(),
                        false,
                        new org.twige.mandates.ledger.Extension.ByDays(7)),
                LedgerFixture.OFFICIAL);

        var answer = publish(page);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Somebody changed or published this in the meantime.");
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void a_change_that_somebody_discarded_meanwhile_changes_nothing_and_says_so() throws Exception {
        changeTo("general");
        var page = open(mandate + "/draft/difference");
        send(mandate + "/draft/discard", Map.of("seen", seen()));

        var answer = publish(page);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Somebody was faster");
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void the_letter_that_a_mandate_rests_on_cannot_change_it() throws Exception {
        var answer = send(
                mandate + "/change", Map.of("instrument", first.instrument().toString()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("it must be another one than it rests on now");
    }

    @Test
    void a_draft_that_changes_nothing_is_not_published() throws Exception {
        begin();

        assertThat(open(mandate + "/draft/difference").text())
                .contains("The draft says the same as the mandate does now");
        assertThat(send(mandate + "/publish", Map.of("seen", seen(), "number", "2"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void two_officials_who_begin_a_change_write_the_same_draft() throws Exception {
        assertThat(begin().getRedirectedUrl()).isEqualTo(mandate + "/draft");
        assertThat(begin().getRedirectedUrl()).isEqualTo(mandate + "/draft");
    }

    @Test
    void an_instrument_shows_what_rests_on_it_and_what_has_replaced_it() throws Exception {
        var newer = ledger.instrument();
        var older = first.instrument();
        database.sql("""
                insert into mandates.instrument (kind, number, title, issuer_text, issued_on, supersedes_id, recorded_at,
                                                 recorded_by)
                select kind, number || '-b', title, issuer_text, issued_on, id, recorded_at, recorded_by
                  from mandates.instrument where id = :older
                """).param("older", older).update();

        assertThat(open("/instruments/" + older).text())
                .contains("Another instrument has replaced this one", "AI for everybody", "Version 1, published on");
        assertThat(open("/instruments/" + newer).text()).contains("No mandate rests on it.");
        assertThat(open(mandate + "/change")
                        .select("option:contains(replaced by another)")
                        .size())
                .as("the one it rests on cannot be chosen")
                .isZero();
        assertThat(open(mandate + "/extension")
                        .select("select[name=instrument] option")
                        .size())
                .isPositive();
    }

    private void changeTo(String statute) throws Exception {
        begin();
        send(
                mandate + "/draft/groups",
                Map.of("institutions", people.code(school), "statutes", statute, "seen", seen()));
        send(mandate + "/draft/groups/1/remove", Map.of("seen", seen()));
    }

    private MockHttpServletResponse begin() throws Exception {
        return send(mandate + "/change", Map.of("instrument", letter.toString()));
    }

    private MockHttpServletResponse publish(Document difference) throws Exception {
        var form = difference.expectFirst("form[action$=/publish]");
        return send(
                form.attr("action"),
                Map.of(
                        "seen", form.expectFirst("input[name=seen]").val(),
                        "number", form.expectFirst("input[name=number]").val()));
    }

    private String seen() throws Exception {
        return open(mandate + "/draft")
                .expectFirst("form[action$=/discard] input[name=seen]")
                .val();
    }

    private AudienceRule of(String statute) {
        return new AudienceRule(
                List.of(new Clause(Map.of(
                        Criterion.INSTITUTION, List.of(school.toString()), Criterion.STATUTE, List.of(statute)))),
                List.of());
    }

    private void carryOutNewest() {
        carryOut(new MandateVersionId(database.sql("""
                select id from mandates.mandate_version where mandate_id = :id order by number desc limit 1
                """)
                .param("id", first.mandate().value())
                .query(UUID.class)
                .single()));
    }

    private void carryOut(MandateVersionId version) {
        carryOut.carryOut(version, clock.now());
    }

    private long versions() {
        return database.sql("select count(*) from mandates.mandate_version where mandate_id = :id")
                .param("id", first.mandate().value())
                .query(Long.class)
                .single();
    }

    private static String people(Document page) {
        return page.expectFirst("h2#people ~ div table, h2#people ~ table").text();
    }

    private MockHttpServletResponse send(String address, Map<String, String> fields) throws Exception {
        var form = post(address).with(csrf());
        fields.forEach(form::param);
        return pages.perform(form.requestAttr(SignedIn.class.getName(), office))
                .andReturn()
                .getResponse();
    }

    private Document open(String address) throws Exception {
        return Jsoup.parse(pages.perform(get(address).requestAttr(SignedIn.class.getName(), office))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
