package org.twige.mandates.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.mandates.MandateVersionId;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.PersonJoined;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A letter that moves a date for a part of the service. */
@PageTest
class PartExtensionTest {

    private static final LocalDate DUE = LocalDate.of(2028, 6, 30);

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

    @Autowired
    private Country country;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private PeopleFixture people;
    private LedgerFixture ledger;
    private SignedIn office;
    private InstitutionId ministry;
    private InstitutionId here;
    private InstitutionId there;
    private PersonId inside;
    private PersonId outside;
    private String place;
    private UUID first;
    private MandateId mandate;

    @BeforeEach
    void a_ministry_with_a_school_in_each_of_two_districts() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        office = people.official(Role.PROGRAMME_OFFICE);
        place = country.districts().get(3).code();
        ministry = people.institution();
        here = people.institution(ministry, "school", place);
        there = people.institution(
                ministry, "school", country.districts().get(4).code());
        inside = people.personAt(here);
        outside = people.personAt(there);
        publishMandate(DueRule.fixed(DUE, 30));
    }

    @Test
    void a_letter_extends_a_district_and_nobody_else() throws Exception {
        var letter = ledger.instrument();

        extend(preview(letter, "date", "whom", "district", "district", place));

        assertThat(ledger.duty(inside, "due_on")).isEqualTo("2028-09-29");
        assertThat(ledger.events(inside)).containsExactly("ASSIGNED", "EXTENDED");
        assertThat(ledger.duty(outside, "due_on")).isEqualTo("2028-06-30");
        assertThat(ledger.events(outside)).containsExactly("ASSIGNED");
        assertThat(instrumentOf(inside)).isEqualTo(letter);
        assertThat(open("/mandates/" + mandate).text())
                .contains(
                        "1 duties got a later date",
                        country.districts().get(3).name().in("en"));
        assertThat(ledger.counters(mandate)).isEqualTo(ledger.recount(mandate));
    }

    @Test
    void the_preview_counts_the_duties_of_the_part_alone() throws Exception {
        var page = preview(ledger.instrument(), "date", "whom", "district", "district", place);

        assertThat(page.text())
                .contains("30 June 2028 29 September 2028 1", "1 open duties get a later date", "keeps their date");
    }

    @Test
    void a_letter_extends_an_institution_with_all_below_it() throws Exception {
        var school = people.institution(here);
        var below = newcomer(school);

        extend(preview(ledger.instrument(), "days", "whom", "institution", "institution", people.code(here)));

        assertThat(ledger.duty(below, "due_on")).isEqualTo("2028-07-28");
        assertThat(ledger.duty(inside, "due_on")).isEqualTo("2028-07-28");
        assertThat(ledger.duty(outside, "due_on")).isEqualTo("2028-06-30");
    }

    @Test
    void whoever_gets_the_duty_there_later_gets_that_time_too() throws Exception {
        extend(preview(ledger.instrument(), "date", "whom", "district", "district", place));

        var newcomer = newcomer(here);
        var elsewhere = newcomer(there);

        assertThat(ledger.duty(newcomer, "due_on")).isEqualTo("2028-09-29");
        assertThat(ledger.duty(elsewhere, "due_on")).isEqualTo("2028-06-30");
    }

    @Test
    void a_letter_for_a_district_reaches_those_whom_a_national_body_posted_there() throws Exception {
        var posted = posted(people.person().at(ministry).save());
        tell(posted);

        var preview = preview(ledger.instrument(), "date", "whom", "district", "district", place);
        assertThat(preview.text()).contains("2 open duties get a later date");
        extend(preview);
        var later = posted(people.person().at(ministry).save());
        tell(later);

        assertThat(ledger.duty(posted, "due_on")).isEqualTo("2028-09-29");
        assertThat(ledger.duty(later, "due_on")).isEqualTo("2028-09-29");
        assertThat(ledger.duty(outside, "due_on")).isEqualTo("2028-06-30");
    }

    private PersonId posted(PersonId person) {
        database.sql("update people.post set district = :district where person_id = :person")
                .param("district", place)
                .param("person", person.value())
                .update();
        return person;
    }

    @Test
    void days_that_a_part_got_are_added_for_whoever_comes_later_under_a_rule_without_a_date() throws Exception {
        publishMandate(DueRule.after(DueRule.Kind.AFTER_ASSIGNMENT, 100, 30));
        extend(preview(ledger.instrument(), "days", "whom", "institution", "institution", people.code(here)));

        var newcomer = newcomer(here);
        var elsewhere = newcomer(there);

        var today = clock.now().on();
        assertThat(due(newcomer)).isEqualTo(country.calendar().roll(today.plusDays(128)));
        assertThat(due(elsewhere)).isEqualTo(country.calendar().roll(today.plusDays(100)));
    }

    @Test
    void what_the_others_duties_rest_on_stays_as_it_was() throws Exception {
        extend(preview(ledger.instrument(), "date", "whom", "district", "district", place));

        var elsewhere = newcomer(there);

        assertThat(instrumentOf(elsewhere)).isEqualTo(first);
    }

    @Test
    void the_form_sent_twice_extends_once_and_one_letter_may_name_two_parts() throws Exception {
        var letter = ledger.instrument();
        var fields = fields(preview(letter, "date", "whom", "district", "district", place));

        assertThat(send(fields).getRedirectedUrl()).isEqualTo(send(fields).getRedirectedUrl());
        carryOut();
        extend(preview(letter, "date", "whom", "institution", "institution", people.code(there)));

        assertThat(ledger.events(inside)).containsExactly("ASSIGNED", "EXTENDED");
        assertThat(ledger.duty(outside, "due_on")).isEqualTo("2028-09-29");
    }

    @Test
    void a_part_that_is_not_there_is_asked_for_again() throws Exception {
        assertThat(problems("whom", "district")).containsExactly("#district");
        assertThat(problems("whom", "institution", "institution", "no such place"))
                .containsExactly("#institution");
        assertThat(problems("whom", "all", "district", place))
                .as("nobody extends a nation by forgetting a choice")
                .containsExactly("#whom");
    }

    private void publishMandate(DueRule due) {
        var version = ledger.version(
                LedgerFixture.everybodyAt(ministry),
                due,
                new CourseFixture(publication).publish().course());
        mandate = version.mandate();
        first = version.instrument();
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }

    /** Somebody who joins now, and whose duties have been given. */
    private PersonId newcomer(InstitutionId at) {
        var person = people.personAt(at);
        tell(person);
        return person;
    }

    private void tell(PersonId joiner) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(
                        new PersonJoined(joiner, ministry, clock.now().on())));
        await().atMost(Duration.ofSeconds(30)).until(() -> ledger.events(joiner).contains("ASSIGNED"));
    }

    private List<String> problems(String... fields) throws Exception {
        return pageOf(ledger.instrument(), "date", fields)
                .select(".govuk-error-summary a")
                .eachAttr("href");
    }

    private Document preview(UUID letter, String how, String... fields) throws Exception {
        var page = pageOf(letter, how, fields);
        assertThat(page.select(".govuk-error-summary").text()).isEmpty();
        return page;
    }

    private Document pageOf(UUID letter, String how, String... fields) throws Exception {
        var request = get("/mandates/" + mandate + "/extension/preview")
                .param("instrument", letter.toString())
                .param("how", how)
                .param("date-day", "29")
                .param("date-month", "9")
                .param("date-year", "2028")
                .param("days", "28");
        for (var at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return Jsoup.parse(pages.perform(as(request)).andReturn().getResponse().getContentAsString());
    }

    private void extend(Document preview) throws Exception {
        assertThat(send(fields(preview)).getRedirectedUrl()).startsWith("/jobs/");
        carryOut();
    }

    private static Map<String, String> fields(Document page) {
        var fields = new HashMap<String, String>();
        page.select("main form[method=post] input[type=hidden]:not([name=_csrf])")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private MockHttpServletResponse send(Map<String, String> fields) throws Exception {
        var form = post("/mandates/" + mandate + "/extension").with(csrf());
        fields.forEach(form::param);
        return pages.perform(as(form)).andReturn().getResponse();
    }

    /** What the scheduler does in the running application. */
    private void carryOut() {
        var newest = database.sql(
                        "select id from mandates.mandate_version where mandate_id = :id order by number desc limit 1")
                .param("id", mandate.value())
                .query(UUID.class)
                .single();
        carryOut.carryOut(new MandateVersionId(newest), clock.now());
    }

    private LocalDate due(PersonId person) {
        return LocalDate.parse(database.sql("""
                select cast(due_on as text) from mandates.duty where person_id = :person and mandate_id = :mandate
                """)
                .param("person", person.value())
                .param("mandate", mandate.value())
                .query(String.class)
                .single());
    }

    private UUID instrumentOf(PersonId person) {
        return database.sql("""
                select instrument_id from mandates.duty_event where person_id = :person order by seq desc limit 1
                """)
                .param("person", person.value())
                .query(UUID.class)
                .single();
    }

    private Document open(String address) throws Exception {
        return Jsoup.parse(
                pages.perform(as(get(address))).andReturn().getResponse().getContentAsString());
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.requestAttr(SignedIn.class.getName(), office);
    }
}
