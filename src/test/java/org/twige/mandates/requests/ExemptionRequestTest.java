package org.twige.mandates.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twige.mandates.requests.RequestDesk.dated;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.CourseId;
import org.twige.courses.PublishCourse;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.EndExemptions;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.MeetDuties;
import org.twige.mandates.ledger.Moment;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class ExemptionRequestTest {

    private static final byte[] PAPER = "%PDF-1.7 an invented decision".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LEAST_DAYS = 45;

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
    private EndExemptions night;

    @Autowired
    private MeetDuties meet;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private Country country;

    private PeopleFixture people;
    private LedgerFixture ledger;
    private RequestDesk desk;
    private InstitutionId school;
    private PersonId teacher;
    private SignedIn me;
    private SignedIn coordinator;
    private SignedIn office;
    private LocalDate today;
    private MandateId mandate;

    @BeforeEach
    void a_teacher_with_two_duties() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        desk = new RequestDesk(pages);
        school = people.institution();
        teacher = people.person().at(school).named("KEZA Learner").save();
        me = PeopleFixture.signedIn(teacher);
        coordinator = people.coordinatorOf(school);
        office = people.official(Role.PROGRAMME_OFFICE);
        today = clock.now().on();
        var version = ledger.version(
                LedgerFixture.everybodyAt(school),
                DueRule.fixed(country.calendar().roll(today.plusDays(40)), LEAST_DAYS),
                new CourseFixture(publication).publish().course(),
                new CourseFixture(publication).publish().course());
        mandate = version.mandate();
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }

    @Test
    void a_coordinator_proposes_and_the_programme_office_exempts() throws Exception {
        propose("long_leave", today.plusDays(100));
        assertThat(states()).isEqualTo("OPEN,OPEN");
        assertThat(desk.open("/requests/" + request(), coordinator).text()).contains("The programme office decides");
        assertThat(grant(coordinator, today.plusDays(100)).getStatus()).isEqualTo(404);

        assertThat(grant(office, today.plusDays(100)).getStatus()).isEqualTo(303);

        assertThat(states()).isEqualTo("EXEMPT,OPEN");
        assertThat(own()).contains("proposed an exemption", "Long leave", "Granted on", "programme office");
        assertThat(counted()).as("outside the denominator").isEqualTo(3);
    }

    @Test
    void nobody_decides_what_they_proposed() throws Exception {
        desk.send(
                address(),
                dated(today.plusDays(100), "reason", "long_leave", "paper", "Decision 12 of 3 November"),
                office);

        assertThat(grant(office, today.plusDays(100)).getStatus()).isEqualTo(404);
        assertThat(grant(people.official(Role.PROGRAMME_OFFICE), today.plusDays(100))
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void a_ground_that_is_the_coordinators_is_decided_by_the_one_above_who_did_not_propose_it() throws Exception {
        var second = people.coordinatorOf(school);
        propose("no_connectivity", today.plusDays(20));

        assertThat(grant(coordinator, today.plusDays(20)).getStatus()).isEqualTo(404);
        assertThat(grant(second, today.plusDays(20)).getStatus()).isEqualTo(303);
        assertThat(states()).isEqualTo("EXEMPT,OPEN");
    }

    @Test
    void a_person_asks_for_the_whole_mandate_and_brings_a_paper() throws Exception {
        var fields = dated(today.plusDays(60), "reason", "long_leave", "whole", "1");
        assertThat(desk.send(own("requests/exemption"), fields, me).getStatus())
                .as("the ground needs evidence")
                .isEqualTo(422);
        assertThat(desk.send(own("requests/exemption"), fields, "MZ no".getBytes(StandardCharsets.UTF_8), me)
                        .getStatus())
                .isEqualTo(422);

        assertThat(desk.send(own("requests/exemption"), fields, PAPER, me).getStatus())
                .isEqualTo(303);

        var paper = desk.get("/requests/" + request() + "/evidence", office);
        assertThat(paper.getContentAsByteArray()).isEqualTo(PAPER);
        assertThat(paper.getHeader("Content-Disposition")).startsWith("attachment; filename=\"evidence-");
        assertThat(paper.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        grant(office, today.plusDays(60));
        assertThat(states()).isEqualTo("EXEMPT,EXEMPT");
    }

    @Test
    void a_paper_is_shown_to_the_person_and_who_decides_and_to_nobody_else() throws Exception {
        desk.send(own("requests/exemption"), dated(today.plusDays(60), "reason", "long_leave"), PAPER, me);
        var paper = "/requests/" + request() + "/evidence";

        assertThat(desk.get("/my-training" + paper, me).getStatus()).isEqualTo(200);
        assertThat(desk.get(paper, office).getStatus()).isEqualTo(200);
        assertThat(desk.get(paper, coordinator).getStatus()).isEqualTo(404);
        assertThat(desk.get(paper, people.coordinatorOf(people.institution())).getStatus())
                .isEqualTo(404);
        assertThat(desk.get("/my-training" + paper, coordinator).getStatus()).isEqualTo(404);
        assertThat(desk.get("/requests/" + request(), coordinator).getStatus()).isEqualTo(404);
    }

    @Test
    void a_withdrawn_request_takes_its_paper_along() throws Exception {
        desk.send(own("requests/exemption"), dated(today.plusDays(60), "reason", "long_leave"), PAPER, me);

        desk.send("/my-training/requests/" + request() + "/withdrawal", RequestDesk.NOTHING, me);

        assertThat(desk.get("/my-training/requests/" + request() + "/evidence", me)
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.get("/requests/" + request() + "/evidence", office).getStatus())
                .isEqualTo(404);
        assertThat(database.sql("select count(*) from border.file where name = :name")
                        .param("name", "evidence-" + request())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_exemption_that_expires_gives_the_duty_back_with_time_to_do_it() throws Exception {
        exempt(today.plusDays(60));
        night.end(in(60));
        assertThat(states()).as("the last day is still exempt").isEqualTo("EXEMPT,OPEN");

        night.end(in(61));

        assertThat(states()).isEqualTo("OPEN,OPEN");
        assertThat(dueOn()).isEqualTo(country.calendar().roll(today.plusDays(61 + LEAST_DAYS)));
        assertThat(own()).contains("The exemption is over. The duty applies again");
        night.end(in(61));
        assertThat(ledger.events(teacher))
                .as("without effect the second time")
                .containsExactly("ASSIGNED", "ASSIGNED", "EXEMPTED", "REOPENED");
        assertThat(counted()).isEqualTo(4);
        assertThat(ledger.counters(mandate)).isEqualTo(ledger.recount(mandate));
    }

    @Test
    void a_further_exemption_goes_on_where_the_first_ends() throws Exception {
        exempt(today.plusDays(30));
        desk.send("/requests/" + request() + "/end", Map.of("reason", "Back at work."), office);
        exempt(today.plusDays(90));

        night.end(in(31));
        assertThat(states()).isEqualTo("EXEMPT,OPEN");
    }

    @Test
    void who_completes_the_course_while_exempt_has_met_the_duty_and_keeps_that() throws Exception {
        exempt(today.plusDays(30));
        ledger.complete(teacher, new CourseId(UUID.fromString(first("course_id"))), today);
        assertThat(meet.meetWhatIsCompleted()).isPositive();

        night.end(in(31));

        assertThat(states()).isEqualTo("MET,OPEN");
    }

    @Test
    void an_exemption_that_is_ended_early_gives_the_duty_back_and_says_why() throws Exception {
        exempt(today.plusDays(90));
        var end = "/requests/" + request() + "/end";
        assertThat(desk.send(end, Map.of("reason", ""), office).getStatus()).isEqualTo(422);
        assertThat(desk.send(end, Map.of("reason", "x"), coordinator).getStatus())
                .isEqualTo(404);

        desk.send(end, Map.of("reason", "The leave was cut short."), office);
        desk.send(end, Map.of("reason", "The leave was cut short."), office);

        assertThat(states()).isEqualTo("OPEN,OPEN");
        assertThat(dueOn()).isEqualTo(country.calendar().roll(today.plusDays(LEAST_DAYS)));
        assertThat(own()).contains("The leave was cut short.", "An official ended the exemption");
    }

    @Test
    void what_ends_in_the_next_thirty_days_is_on_a_list() throws Exception {
        exempt(today.plusDays(25));
        assertThat(desk.open("/exemptions", coordinator).text()).contains("KEZA Learner", "(1)");
        assertThat(desk.open("/exemptions", people.coordinatorOf(people.institution()))
                        .text())
                .contains("No exemption ends");
        assertThat(desk.open("/exemptions", coordinator).text())
                .as("why is for those who decide")
                .doesNotContain("Long leave");
    }

    @Test
    void what_ends_later_is_not_on_the_list_yet() throws Exception {
        exempt(today.plusDays(100));

        assertThat(desk.open("/exemptions", coordinator).text()).doesNotContain("KEZA Learner");
    }

    private void exempt(LocalDate until) throws Exception {
        propose("long_leave", until);
        assertThat(grant(office, until).getStatus()).isEqualTo(303);
    }

    private void propose(String ground, LocalDate until) throws Exception {
        var sent =
                desk.send(address(), dated(until, "reason", ground, "paper", "Decision 12 of 3 November"), coordinator);
        assertThat(sent.getRedirectedUrl()).isEqualTo("/requests/" + request());
    }

    private MockHttpServletResponse grant(SignedIn official, LocalDate until) throws Exception {
        return desk.send("/requests/" + request() + "/grant", dated(until, "review", "30"), official);
    }

    private String address() {
        return "/people/" + teacher + "/requests/" + first("id") + "/exemption";
    }

    private String own(String page) {
        return "/my-training/duties/" + first("id") + "/" + page;
    }

    private String own() throws Exception {
        return desk.open("/my-training/duties/" + first("id"), me)
                .expectFirst("main")
                .text();
    }

    private Moment in(int days) {
        return Moment.of(clock.now().at().plus(Duration.ofDays(days)), country.zone());
    }

    private String request() {
        return database.sql("""
                select cast(id as text) from mandates.request where person_id = :person order by asked_at desc limit 1
                """)
                .param("person", teacher.value())
                .query(String.class)
                .single();
    }

    /** One value of the duty for the first course. */
    private String first(String column) {
        return database.sql("""
                select cast(%s as text) from mandates.duty where person_id = :person order by id limit 1
                """.formatted(column))
                .param("person", teacher.value())
                .query(String.class)
                .single();
    }

    private LocalDate dueOn() {
        return LocalDate.parse(first("due_on"));
    }

    private String states() {
        return database.sql("select string_agg(state, ',' order by id) from mandates.duty where person_id = :person")
                .param("person", teacher.value())
                .query(String.class)
                .single();
    }

    /** The duties of the mandate that count: two of the teacher, two of the coordinator. */
    private long counted() {
        return database.sql("select sum(people) from mandates.report_count where mandate_id = :mandate and counts")
                .param("mandate", mandate.value())
                .query(Long.class)
                .single();
    }
}
