package org.twige.mandates.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.twige.mandates.requests.RequestDesk.dated;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.twige.PageTest;
import org.twige.courses.CourseId;
import org.twige.mandates.ledger.ByHand;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class ExtensionRequestTest extends RequestStory {

    @Autowired
    private BeanFactory beans;

    private SignedIn above;
    private LocalDate due;
    private String duty;

    @BeforeEach
    void a_duty_and_a_coordinator_above() {
        above = people.coordinatorOf(district);
        due = due();
        mandate(district, 1, 30);
        duty = ledger.duty(teacher, "id");
    }

    @Test
    void the_fifty_first_request_stands_on_a_second_page() throws Exception {
        fiftyOneAsk();

        var first = desk.open("/requests", coordinator);
        var second = desk.open("/requests?page=2", coordinator);

        assertThat(first.select("main li > a[href^=/requests/]")).hasSize(50);
        assertThat(first.select("main nav a[href='/requests?page=2']")).isNotEmpty();
        assertThat(second.select("main li > a[href^=/requests/]")).hasSize(1);
    }

    private void fiftyOneAsk() {
        database.sql("""
                insert into mandates.request (duty_id, person_id, kind, reason, until_on, whole_mandate, for_office,
                                              asked_by, asked_on, asked_at)
                select d.id, d.person_id, 'EXTENSION', 'OTHER', :until, false, false, d.person_id, :on, :at
                  from mandates.duty d, generate_series(1, 51)
                 where d.id = cast(:duty as uuid)
                """)
                .param("until", due.plusDays(5))
                .param("on", clock.now().on())
                .param("at", Timestamp.from(clock.now().at()))
                .param("duty", duty)
                .update();
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
    void what_was_asked_under_another_record_is_the_person_s_once_the_two_are_merged() throws Exception {
        var kept = people.personAt(school);
        ask(due.plusDays(10));
        new MergeFixture(beans).merge(kept, teacher);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ledger.events(kept)).contains("MOVED"));

        me = PeopleFixture.signedIn(kept);
        assertThat(own()).contains("more time until", "Not decided yet");
        assertThat(desk.open("/people/" + kept + "/requests", coordinator)
                        .select("a[href=/requests/" + request() + "]"))
                .hasSize(1);
        grant(coordinator, due.plusDays(10));

        assertThat(ledger.events(kept)).endsWith("EXTENDED");
        assertThat(own()).contains("Granted on");
    }

    @Test
    void a_request_that_lay_until_a_coordinator_has_no_day_to_grant_goes_to_the_programme_office() throws Exception {
        ask(due.plusDays(5));
        assertThat(queueOfTheOffice()).doesNotContain("/requests/" + request());
        var today = clock.now().on();
        var days = country.vocabulary().extensions().coordinatorDays();
        ByHand.change(database, teacher, "due_on = cast('%s' as date)".formatted(today.minusDays(days)), clock.now());

        var page = desk.open("/requests/" + request(), coordinator);

        assertThat(page.text()).contains("The programme office decides");
        assertThat(page.select("form[action^=/requests/]")).isEmpty();
        assertThat(desk.open("/requests", coordinator).text()).contains("Nothing waits for a decision");
        assertThat(grant(coordinator, today.plusDays(5)).getStatus()).isEqualTo(404);
        assertThat(queueOfTheOffice()).contains("/requests/" + request());
        assertThat(grant(office, today.plusDays(5)).getStatus()).isEqualTo(303);
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

    private List<String> queueOfTheOffice() throws Exception {
        return desk.open("/requests", office).select("main a").eachAttr("href");
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
