package org.twige.mandates.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twige.mandates.requests.RequestDesk.dated;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
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
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.MeetDuties;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class ExtensionRequestTest {

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
    private MeetDuties meet;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private Country country;

    private PeopleFixture people;
    private LedgerFixture ledger;
    private RequestDesk desk;
    private InstitutionId district;
    private InstitutionId school;
    private PersonId teacher;
    private SignedIn me;
    private SignedIn coordinator;
    private SignedIn above;
    private SignedIn office;
    private LocalDate due;
    private String duty;

    @BeforeEach
    void a_teacher_with_a_duty_and_coordinators_above() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        desk = new RequestDesk(pages);
        district = people.institution();
        school = people.institution(district);
        teacher = people.person().at(school).named("KEZA Learner").save();
        me = PeopleFixture.signedIn(teacher);
        coordinator = people.coordinatorOf(school);
        above = people.coordinatorOf(district);
        office = people.official(Role.PROGRAMME_OFFICE);
        due = country.calendar().roll(clock.now().on().plusDays(40));
        var course = new CourseFixture(publication).publish().course();
        var version = publish.publish(
                        ledger.version(LedgerFixture.everybodyAt(district), DueRule.fixed(due, 30), course),
                        LedgerFixture.OFFICIAL)
                .orElseThrow();
        carryOut.carryOut(version, clock.now());
        duty = ledger.duty(teacher, "id");
    }

    @Test
    void a_person_asks_and_the_coordinator_of_the_own_school_grants() throws Exception {
        var wanted = due.plusDays(10);
        var form = desk.open(asking(), me);
        assertThat(form.text()).contains("The coordinator of Test " + people.code(school) + " decides");

        assertThat(ask(wanted).getRedirectedUrl()).isEqualTo("/my-training/duties/" + duty);
        assertThat(own()).contains("More time was asked for", "Not decided yet");
        assertThat(desk.open("/my-training", me).text()).contains("You asked about this duty");
        var queue = desk.open("/requests", coordinator);
        assertThat(queue.expectFirst("h1").text()).isEqualTo("Requests to decide (1)");
        assertThat(queue.text()).contains("KEZA Learner");
        grant(coordinator, wanted);

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "EXTENDED");
        assertThat(ledger.duty(teacher, "due_on"))
                .isEqualTo(country.calendar().roll(wanted).toString());
        assertThat(own())
                .contains(
                        "Granted on",
                        "INEZA Test",
                        "coordinator of Test " + people.code(school),
                        "more time was granted");
        assertThat(reason()).isEqualTo("extension-request:" + request());
        assertThat(desk.open("/requests", coordinator).text()).contains("Nothing waits for a decision");
    }

    @Test
    void a_coordinator_cannot_grant_their_own_request() throws Exception {
        duty = ledger.duty(new PersonId(coordinator.person()), "id");
        me = coordinator;
        assertThat(desk.open(asking(), me).text()).contains("The coordinator of Test " + people.code(district));
        ask(due.plusDays(5));

        assertThat(grant(coordinator, due.plusDays(5)).getStatus()).isEqualTo(404);
        assertThat(desk.get("/requests/" + request(), coordinator).getStatus()).isEqualTo(404);
        assertThat(grant(above, due.plusDays(5)).getStatus()).isEqualTo(303);
    }

    @Test
    void at_the_top_the_programme_office_decides() throws Exception {
        duty = ledger.duty(new PersonId(above.person()), "id");
        me = above;
        assertThat(desk.open(asking(), me).text()).contains("The programme office decides");
        ask(due.plusDays(5));

        assertThat(grant(coordinator, due.plusDays(5)).getStatus()).isEqualTo(404);
        assertThat(grant(office, due.plusDays(5)).getStatus()).isEqualTo(303);
    }

    @Test
    void the_coordinator_further_up_does_not_decide_while_there_is_a_nearer_one() throws Exception {
        ask(due.plusDays(5));

        assertThat(desk.open("/requests", above).text()).doesNotContain("KEZA Learner");
        assertThat(grant(above, due.plusDays(5)).getStatus()).isEqualTo(404);
        assertThat(grant(people.coordinatorOf(people.institution()), due.plusDays(5))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void beyond_thirty_days_in_all_the_programme_office_decides() throws Exception {
        ask(due.plusDays(20));
        grant(coordinator, due.plusDays(20));
        var now = LocalDate.parse(ledger.duty(teacher, "due_on"));

        ask(now.plusDays(11));

        assertThat(desk.open("/requests", coordinator).text()).contains("Nothing waits");
        assertThat(desk.open("/requests", office).text()).contains("KEZA Learner");
        assertThat(grant(office, now.plusDays(11)).getStatus()).isEqualTo(303);
    }

    @Test
    void a_coordinator_may_grant_another_date_but_none_beyond_the_thirty_days() throws Exception {
        ask(due.plusDays(20));

        var tooFar = grant(coordinator, due.plusDays(31));
        assertThat(tooFar.getStatus()).isEqualTo(422);
        assertThat(tooFar.getContentAsString()).contains("no later than you may grant");
        grant(coordinator, due.plusDays(7));

        assertThat(ledger.duty(teacher, "due_on"))
                .isEqualTo(country.calendar().roll(due.plusDays(7)).toString());
    }

    @Test
    void a_refusal_says_why_and_the_person_may_ask_again() throws Exception {
        ask(due.plusDays(10));
        var without = desk.send("/requests/" + request() + "/refusal", Map.of("reason", " "), coordinator);
        assertThat(without.getStatus()).isEqualTo(422);

        desk.send("/requests/" + request() + "/refusal", Map.of("reason", "The lessons take two hours."), coordinator);

        assertThat(own())
                .contains("Refused on", "The lessons take two hours.", "You may ask again", "Ask for more time");
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED");
        ask(due.plusDays(3));
        assertThat(own()).contains("Not decided yet");
    }

    @Test
    void two_officials_deciding_at_once_decide_once() throws Exception {
        ask(due.plusDays(10));
        var request = request();
        var second = people.coordinatorOf(school);

        var answers = Stream.of(coordinator, second)
                .map(official -> CompletableFuture.supplyAsync(() -> status(official, request)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(303, 409);
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "EXTENDED");
    }

    /** Each wishes another date, so that the slower one cannot be taken for the faster. */
    private int status(SignedIn official, String request) {
        try {
            var days = official.equals(coordinator) ? 10 : 12;
            return desk.send("/requests/" + request + "/grant", dated(due.plusDays(days)), official)
                    .getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void who_was_slower_is_told_and_sees_what_was_decided() throws Exception {
        ask(due.plusDays(10));
        desk.send("/requests/" + request() + "/refusal", Map.of("reason", "No."), coordinator);

        var late = grant(people.coordinatorOf(school), due.plusDays(10));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("Somebody else was faster", "Refused on");
    }

    @Test
    void a_form_sent_twice_asks_once_and_grants_once() throws Exception {
        ask(due.plusDays(10));
        ask(due.plusDays(10));
        assertThat(requests()).isEqualTo(1);

        assertThat(grant(coordinator, due.plusDays(10)).getStatus()).isEqualTo(303);
        assertThat(grant(coordinator, due.plusDays(10)).getStatus()).isEqualTo(303);
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "EXTENDED");
    }

    @Test
    void a_request_can_be_withdrawn_until_it_is_decided() throws Exception {
        ask(due.plusDays(10));
        var withdrawal = "/my-training/requests/" + request() + "/withdrawal";
        assertThat(desk.send(withdrawal, RequestDesk.NOTHING, coordinator).getStatus())
                .isEqualTo(404);

        desk.send(withdrawal, RequestDesk.NOTHING, me);

        assertThat(own()).contains("Withdrawn on");
        assertThat(grant(coordinator, due.plusDays(10)).getStatus()).isEqualTo(409);
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED");
    }

    @Test
    void a_coordinator_gives_more_time_without_being_asked() throws Exception {
        var address = "/people/" + teacher + "/requests/" + duty + "/extension";
        var fields = dated(due.plusDays(9), "reason", "technical");
        assertThat(desk.open("/people/" + teacher + "/requests", coordinator).text())
                .contains("Give more time");

        var first = desk.send(address, fields, coordinator);
        var second = desk.send(address, fields, coordinator);

        assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "EXTENDED");
        assertThat(own()).contains("INEZA Test", "Granted on");
    }

    @Test
    void a_coordinator_of_another_school_gives_nobody_more_time_for_being_an_auditor_as_well() throws Exception {
        var elsewhere = people.coordinatorAnd(Role.AUDITOR, people.institution());
        var address = "/people/" + teacher + "/requests/" + duty + "/extension";

        assertThat(desk.get(address, elsewhere).getStatus()).isEqualTo(404);
        assertThat(desk.send(address, dated(due.plusDays(9), "reason", "technical"), elsewhere)
                        .getStatus())
                .isEqualTo(404);
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED");
    }

    @Test
    void what_a_coordinator_may_not_give_waits_for_the_programme_office() throws Exception {
        desk.send(
                "/people/" + teacher + "/requests/" + duty + "/extension",
                dated(due.plusDays(60), "reason", "workload"),
                coordinator);

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED");
        assertThat(desk.open("/requests/" + request(), coordinator).text()).contains("The programme office decides");
        grant(office, due.plusDays(60));
        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "EXTENDED");
    }

    @Test
    void somebody_elses_duty_does_not_exist() throws Exception {
        var stranger = PeopleFixture.signedIn(people.personAt(school));

        assertThat(desk.get(asking(), stranger).getStatus()).isEqualTo(404);
        assertThat(desk.send(asking(), dated(due.plusDays(3), "reason", "workload"), stranger)
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.get("/people/" + teacher + "/requests", people.coordinatorOf(people.institution()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.get("/my-training/duties/" + duty + "/requests/holiday", me)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_wrong_form_keeps_what_was_typed() throws Exception {
        var answer = desk.send(asking(), dated(due, "reason", "other", "day", "x"), me);

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#words", "#until");
        assertThat(page.expectFirst("input[name=day]").val()).isEqualTo("x");
        assertThat(page.select("input[name=reason][checked]").eachAttr("value")).containsExactly("other");
    }

    @Test
    void who_has_finished_meanwhile_needs_no_decision() throws Exception {
        ask(due.plusDays(10));
        var course = new CourseId(UUID.fromString(ledger.duty(teacher, "course_id")));
        ledger.complete(teacher, course, clock.now().on());
        assertThat(meet.meetWhatIsCompleted()).isPositive();

        assertThat(own()).contains("Not needed any more");
        assertThat(desk.open("/my-training", me).text()).doesNotContain("You asked about this duty");
        assertThat(desk.open("/requests", coordinator).text()).doesNotContain("KEZA Learner");
        assertThat(desk.send("/requests/" + request() + "/grant", dated(due.plusDays(10)), coordinator)
                        .getStatus())
                .isEqualTo(409);
    }

    private String asking() {
        return "/my-training/duties/" + duty + "/requests/extension";
    }

    private MockHttpServletResponse ask(LocalDate until) throws Exception {
        return desk.send(asking(), dated(until, "reason", "workload"), me);
    }

    private MockHttpServletResponse grant(SignedIn official, LocalDate until) throws Exception {
        return desk.send("/requests/" + request() + "/grant", dated(until), official);
    }

    private String own() throws Exception {
        return desk.open("/my-training/duties/" + duty, me).expectFirst("main").text();
    }

    private String request() {
        return database.sql("""
                select cast(id as text) from mandates.request where duty_id = cast(:duty as uuid)
                 order by asked_at desc limit 1
                """).param("duty", duty).query(String.class).single();
    }

    private long requests() {
        return database.sql("select count(*) from mandates.request where duty_id = cast(:duty as uuid)")
                .param("duty", duty)
                .query(Long.class)
                .single();
    }

    private String reason() {
        return database.sql("""
                select reason from mandates.duty_event where duty_id = cast(:duty as uuid) order by seq desc limit 1
                """).param("duty", duty).query(String.class).single();
    }
}
