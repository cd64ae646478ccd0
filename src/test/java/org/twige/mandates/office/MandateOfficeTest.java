package org.twige.mandates.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.mandates.MandateVersionId;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class MandateOfficeTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private LedgerClock clock;

    private PeopleFixture people;
    private LedgerFixture ledger;
    private SignedIn office;
    private InstitutionId school;
    private PersonId teacher;
    private Version course;
    private UUID letter;
    private String mandate;

    @BeforeEach
    void an_office_a_school_a_course_and_a_letter() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        office = people.official(Role.PROGRAMME_OFFICE);
        school = people.institution();
        teacher = people.personAt(school);
        course = new CourseFixture(publication).publish();
        letter = ledger.instrument();
        mandate = UUID.randomUUID().toString();
    }

    @Test
    void a_mandate_is_written_looked_at_and_published_and_gives_its_duties() throws Exception {
        begin();
        add("groups", "institutions", code(school));

        var draft = open(draft());
        assertThat(draft.text()).contains("1 of ", "people in service", "Everybody who works at Test ");
        var job = publish(seen(draft));

        assertThat(job.getStatus()).isEqualTo(303);
        assertThat(job.getRedirectedUrl()).startsWith("/jobs/");
        carryOut();
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED");
        assertThat(open("/mandates/" + mandate).text())
                .contains("Due on 30 June 2028", "First publication: 1 duties were given", "Duties 1");
        assertThat(open("/mandates").text()).contains("AI for all " + mandate, "0 of 1 duties met");
    }

    @Test
    void the_form_sent_twice_publishes_once() throws Exception {
        begin();
        add("groups", "institutions", code(school));
        var seen = seen(open(draft()));

        var first = publish(seen).getRedirectedUrl();
        var second = publish(seen).getRedirectedUrl();

        assertThat(second).isEqualTo(first);
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void who_looked_at_an_older_draft_publishes_nothing_and_is_told() throws Exception {
        begin();
        var seen = seen(open(draft()));
        add("groups", "institutions", code(school));

        var answer = publish(seen);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Somebody changed or published this in the meantime.");
        assertThat(versions()).isZero();
    }

    @Test
    void the_search_says_why_somebody_is_reached_or_not() throws Exception {
        begin();
        add("groups", "institutions", code(school));
        add("exceptions", "statutes", "general");
        var clerk = people.person().at(school).under("general").save();
        var elsewhere = people.personAt(people.institution());

        assertThat(search(teacher)).contains("Reached by group 1");
        assertThat(search(clerk)).contains("Not reached: exception 1");
        assertThat(search(elsewhere)).contains("Not reached: does not fit “Institution, or one under it”");
    }

    @Test
    void a_group_can_be_taken_away_again() throws Exception {
        begin();
        add("groups", "institutions", code(school));
        var page = open(draft());

        send(page.expectFirst("form[action$=/groups/1/remove]").attr("action"), Map.of("seen", seen(page)));

        assertThat(open(draft()).text()).contains("Everybody in the public service");
    }

    @Test
    void a_line_that_names_no_institution_is_shown_and_the_ticks_are_kept() throws Exception {
        begin();

        var page = Jsoup.parse(
                send(draft() + "/groups", Map.of("institutions", "no such place", "statutes", "teacher", "seen", "-"))
                        .getContentAsString());

        assertThat(page.select(".govuk-error-summary a").eachText())
                .containsExactly("There is no institution “no such place”. Check the code or the name.");
        assertThat(page.select("input[name=statutes][checked]").eachAttr("value"))
                .containsExactly("teacher");
    }

    @Test
    void a_rule_that_reaches_nobody_is_not_published() throws Exception {
        begin();
        add("groups", "institutions", code(people.institution()));

        var answer = publish(seen(open(draft())));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("The rule reaches nobody.");
    }

    @Test
    void a_form_that_is_not_right_says_what_is_missing_and_keeps_what_was_typed() throws Exception {
        var page = Jsoup.parse(send("/mandates", Map.of("mandate", mandate, "leastDays", "60", "name-fr", "L’IA"))
                .getContentAsString());

        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#instrument", "#course", "#due");
        assertThat(page.expectFirst("input[name=name-fr]").val()).isEqualTo("L’IA");
    }

    @Test
    void a_draft_can_be_changed_and_discarded() throws Exception {
        begin();
        var form = open(draft() + "/terms");
        assertThat(form.expectFirst("input[name=date-year]").val()).isEqualTo("2028");

        send(
                draft() + "/terms",
                terms("2 January 2029", form.expectFirst("input[name=seen]").val()));
        assertThat(open(draft()).text()).contains("2 January 2029");
        var gone = send(draft() + "/discard", Map.of("seen", seen(open(draft()))));

        assertThat(gone.getRedirectedUrl()).isEqualTo("/mandates");
        pages.perform(as(get(draft()))).andExpect(status().isNotFound());
    }

    @Test
    void a_second_letter_moves_the_date_of_every_open_duty_once() throws Exception {
        published();
        var moves = open(extension() + "/preview?" + wish());
        assertThat(moves.text()).contains("30 June 2028 29 September 2028 1", "1 open duties get a later date.");
        var fields = fields(moves);

        var first = send(extension(), fields).getRedirectedUrl();
        var second = send(extension(), fields).getRedirectedUrl();
        carryOut();

        assertThat(second).isEqualTo(first).startsWith("/jobs/");
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "EXTENDED");
        assertThat(ledger.duty(teacher, "due_on")).isEqualTo("2028-09-29");
        assertThat(open("/mandates/" + mandate).text()).contains("The due date was moved: 1 duties got a later date");
    }

    @Test
    void two_officials_cannot_move_the_date_over_each_other() throws Exception {
        published();
        var mine = fields(open(extension() + "/preview?" + wish()));
        var theirs = fields(open(extension() + "/preview?" + wish()));

        send(extension(), mine);
        var answer = send(extension(), theirs);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Somebody published another version of this mandate");
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void the_letter_that_set_the_date_cannot_move_it() throws Exception {
        published();

        var answer = pages.perform(as(get(extension() + "/preview?" + wish(letter))))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("it must be another one than the present date rests on");
    }

    @Test
    void auditors_read_mandates_and_write_none_and_coordinators_read_none() throws Exception {
        published();
        var auditor = people.official(Role.AUDITOR);
        var coordinator = people.coordinatorOf(school);

        assertThat(answer("/mandates/" + mandate, auditor)).isEqualTo(200);
        assertThat(answer("/mandates", auditor)).isEqualTo(200);
        for (var path : new String[] {"/mandates/new", extension(), draft()}) {
            assertThat(answer(path, auditor)).as(path).isEqualTo(404);
        }
        assertThat(answer("/mandates", coordinator)).isEqualTo(404);
        assertThat(answer("/mandates/" + mandate, coordinator)).isEqualTo(404);
    }

    private void begin() throws Exception {
        assertThat(send("/mandates", terms("30 June 2028", "")).getRedirectedUrl())
                .isEqualTo(draft());
    }

    private Map<String, String> terms(String date, String seen) {
        var day = date.split(" ", 3);
        return Map.of(
                "mandate",
                mandate,
                "seen",
                seen,
                "name-en",
                "AI for all " + mandate,
                "instrument",
                letter.toString(),
                "course",
                course.course().value().toString(),
                "due",
                "FIXED",
                "date-day",
                day[0],
                "date-month",
                day[1].equals("June") ? "6" : "1",
                "date-year",
                day[2],
                "leastDays",
                "60");
    }

    private void add(String side, String field, String value) throws Exception {
        var seen = seen(open(draft()));
        assertThat(send(draft() + "/" + side, Map.of(field, value, "seen", seen))
                        .getRedirectedUrl())
                .isEqualTo(draft());
    }

    private void published() throws Exception {
        begin();
        add("groups", "institutions", code(school));
        publish(seen(open(draft())));
        carryOut();
    }

    private MockHttpServletResponse publish(String seen) throws Exception {
        return send("/mandates/" + mandate + "/publish", Map.of("seen", seen));
    }

    /** What the scheduler does in the running application. */
    private void carryOut() {
        var newest = database.sql("""
                select id from mandates.mandate_version where mandate_id = cast(:id as uuid) order by number desc limit 1
                """).param("id", mandate).query(UUID.class).single();
        carryOut.carryOut(new MandateVersionId(newest), clock.now());
    }

    private long versions() {
        return database.sql("select count(*) from mandates.mandate_version where mandate_id = :id")
                .param("id", new MandateId(UUID.fromString(mandate)).value())
                .query(Long.class)
                .single();
    }

    private String wish() {
        return wish(ledger.instrument());
    }

    private static String wish(UUID instrument) {
        return "instrument=" + instrument + "&how=date&date-day=29&date-month=9&date-year=2028";
    }

    private static Map<String, String> fields(Document page) {
        var fields = new HashMap<String, String>();
        page.select("main form[method=post] input[type=hidden]:not([name=_csrf])")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private String search(PersonId person) throws Exception {
        var staffNo = database.sql("select staff_no from people.person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
        return open(draft() + "?search=" + staffNo)
                .select("main table:has(caption:contains(Found))")
                .text();
    }

    private String code(InstitutionId institution) {
        return database.sql("select code from people.institution where id = :id")
                .param("id", institution.value())
                .query(String.class)
                .single();
    }

    private static String seen(Document page) {
        return page.expectFirst("main form[action$=/publish], main form[action$=/discard]")
                .expectFirst("input[name=seen]")
                .val();
    }

    private String draft() {
        return "/mandates/" + mandate + "/draft";
    }

    private String extension() {
        return "/mandates/" + mandate + "/extension";
    }

    private MockHttpServletResponse send(String address, Map<String, String> fields) throws Exception {
        var form = post(address).with(csrf());
        fields.forEach(form::param);
        return pages.perform(form.requestAttr(SignedIn.class.getName(), office))
                .andReturn()
                .getResponse();
    }

    private Document open(String address) throws Exception {
        return Jsoup.parse(pages.perform(as(get(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private int answer(String address, SignedIn reader) throws Exception {
        return pages.perform(get(address).requestAttr(SignedIn.class.getName(), reader))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.requestAttr(SignedIn.class.getName(), office);
    }
}
