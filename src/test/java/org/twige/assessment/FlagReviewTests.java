package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Job;
import org.twige.web.Jobs;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A flag is looked at by a person from outside the unit, after the learner could reply; and nothing follows by itself. */
@PageTest
class FlagReviewTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    private PeopleFixture people;
    private InstitutionId district;
    private InstitutionId school;
    private PersonId person;
    private Learner learner;
    private Learner above;
    private AttemptId attempt;
    private UUID flag;

    @BeforeEach
    void somebody_at_a_school_of_a_district_with_a_flag() {
        people = new PeopleFixture(database);
        district = people.institution();
        school = people.institution(district);
        person = people.personAt(school);
        learner = as(PeopleFixture.signedIn(person));
        above = as(people.coordinatorOf(district));
        var finals = new MadeFinals(database, new FinalFixture(browser, database, publication, courses).course());
        attempt = finals.passed(person, "", clock.instant().minus(Duration.ofHours(3)), Duration.ofMinutes(1));
        flag = database.sql("""
                insert into assessment.flag (attempt_id, kind, evidence, raised_at, reply_until)
                values (:attempt, 'DEVICE', '{"people": 5, "minutes": 40}', :now, date '2100-01-01')
                returning id
                """)
                .param("attempt", attempt.value())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
    }

    private Learner as(SignedIn who) {
        return new Learner(browser, who).in("en");
    }

    private int status(Learner who) throws Exception {
        return who.status(get("/flags/" + flag + "?lang=en"));
    }

    private String state() {
        return database.sql("select state from assessment.flag where id = :id")
                .param("id", flag)
                .query(String.class)
                .single();
    }

    private Learner reply(String words) throws Exception {
        learner.send(learner.open("/my-flags/" + flag), "/reply", "words", words);
        return learner;
    }

    @Test
    void only_officials_from_above_the_unit_and_the_programme_office_see_a_flag() throws Exception {
        assertThat(status(above)).isEqualTo(200);
        assertThat(status(as(people.official(Role.PROGRAMME_OFFICE)))).isEqualTo(200);
        assertThat(status(as(people.coordinatorOf(school)))).isEqualTo(404);
        assertThat(status(as(people.coordinatorOf(people.institution())))).isEqualTo(404);
        assertThat(status(as(people.official(Role.AUDITOR)))).isEqualTo(404);
        assertThat(status(learner)).isEqualTo(404);
    }

    @Test
    void nobody_sees_a_flag_about_themselves_or_about_an_equal_as_an_official() throws Exception {
        people.responsible(person, Role.COORDINATOR, district);

        assertThat(status(as(PeopleFixture.signedIn(person, Role.COORDINATOR)))).isEqualTo(404);
        assertThat(status(above)).isEqualTo(404);
        assertThat(above.open("/flags").text()).doesNotContain(flag.toString());
    }

    @Test
    void the_list_and_the_page_show_figures_and_innocent_explanations() throws Exception {
        var list = above.open("/flags");
        var page = above.open(list.select("main li a").attr("href"));

        assertThat(page.text())
                .contains("5 people passed the final of this course with one device, within 40 minutes.")
                .contains("The people may share one phone or the one computer of their office.")
                .contains("The person reads your decision, your reasons and your name.");
        assertThat(page.select("input[name=decision]").eachAttr("value")).containsExactly("in-order");
    }

    @Test
    void the_learner_reads_it_in_kind_words_from_the_result_and_has_the_days_to_reply() throws Exception {
        var result = learner.open("/attempts/" + attempt);
        var page = learner.open(result.select("main a[href^=/my-flags]").attr("href"));

        var until = country.calendar()
                .afterWorkingDays(country.today(clock), country.cases().replyDays());
        assertThat(page.text()).contains("This is no accusation. Your result and your certificate stand.");
        assertThat(database.sql("select reply_until from assessment.flag where id = :id")
                        .param("id", flag)
                        .query(java.time.LocalDate.class)
                        .single())
                .isEqualTo(until);
        for (var language : List.of("rw", "fr", "sw")) {
            assertThat(learner.in(language).open("/my-flags/" + flag).text()).doesNotContain("assessment.");
            assertThat(above.in(language).open("/flags/" + flag).text()).doesNotContain("assessment.");
        }
    }

    @Test
    void a_stranger_gets_nothing_of_the_page_of_a_learner() throws Exception {
        var stranger = as(PeopleFixture.signedIn(people.personAt(school)));
        stranger.open("/");

        assertThat(stranger.status(get("/my-flags/" + flag + "?lang=en"))).isEqualTo(404);
        assertThat(stranger.status(stranger.madeUp("/my-flags/" + flag + "/reply", "words", "it was me")))
                .isEqualTo(404);
    }

    @Test
    void no_check_is_asked_for_before_the_learner_has_replied_or_had_the_time() throws Exception {
        var page = above.open("/flags/" + flag);
        var refused = above.perform(
                above.form(page, "/decision", "decision", "check-asked", "reasons", "Let us see it once more."));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Let us see it once more.");
        assertThat(state()).isEqualTo("RAISED");

        database.sql("update assessment.flag set reply_until = date '2020-01-01' where id = :id")
                .param("id", flag)
                .update();
        above.send(
                above.open("/flags/" + flag), "/decision", "decision", "check-asked", "reasons", "Nobody has replied.");
        assertThat(state()).isEqualTo("CHECK_ASKED");
    }

    @Test
    void after_the_reply_a_named_person_decides_and_the_result_stands() throws Exception {
        reply("We share the phone of the school.");
        var page = above.open("/flags/" + flag);
        assertThat(page.text()).contains("We share the phone of the school.");

        above.send(page, "/decision", "decision", "check-asked", "reasons", "Please show it once more in a room.");

        var told = learner.open("/my-flags/" + flag).text();
        assertThat(told).contains("Please show it once more in a room.").contains("Decided by");
        assertThat(database.sql("""
                        select count(*) from assessment.report_flag
                         where person_id = :person and state = 'CHECK_ASKED' and attempt_id = :attempt
                        """)
                        .param("person", person.value())
                        .param("attempt", attempt.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(database.sql("select passed from assessment.attempt where id = :id")
                        .param("id", attempt.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void words_that_arrive_while_somebody_decides_are_read_first() throws Exception {
        var before = above.open("/flags/" + flag);
        reply("I was ill that day and my colleague pressed the buttons for me.");

        var refused = above.perform(above.form(before, "/decision", "decision", "in-order", "reasons", "It is fine."));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString())
                .contains("my colleague pressed the buttons")
                .contains("It is fine.");
        assertThat(state()).isEqualTo("RAISED");
    }

    @Test
    void what_is_decided_is_decided_once_and_takes_no_more_words() throws Exception {
        var typing = learner.open("/my-flags/" + flag);
        above.send(above.open("/flags/" + flag), "/decision", "decision", "in-order", "reasons", "It is fine.");

        var late = learner.perform(learner.form(typing, "/reply", "words", "too late"));

        assertThat(state()).isEqualTo("IN_ORDER");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("too late");
        assertThat(above.open("/flags/" + flag).select("form[action$=/decision]"))
                .isEmpty();
    }

    @Test
    void a_decision_needs_a_choice_and_reasons_and_a_reply_needs_words() throws Exception {
        var page = above.send(above.open("/flags/" + flag), "/decision");

        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#decision", "#reasons");
        assertThat(reply(" ").received().getLast()).contains("Write some words");
    }

    @Test
    void the_programme_office_may_let_the_last_days_be_looked_through_now() throws Exception {
        var office = as(people.official(Role.PROGRAMME_OFFICE));
        var answer = office.perform(office.form(office.open("/flags"), "/flag-searches"));

        awaitTheEnd(address(answer));
        above.open("/flags");
        assertThat(above.status(above.madeUp("/flag-searches"))).isEqualTo(404);
        assertThat(above.status(post("/flag-searches"))).isEqualTo(403);
    }

    /** Nothing that was asked for in a transaction is done before its end. */
    @Test
    void several_clicks_wait_for_one_look() {
        var office = as(people.official(Role.PROGRAMME_OFFICE));
        var asked = transaction.execute(_ -> {
            database.sql("select id from web.job where kind = 'assessment.flags' for update")
                    .query(UUID.class)
                    .list();
            return List.of(search(office), search(office));
        });

        assertThat(asked.getFirst()).isEqualTo(asked.getLast());
        awaitTheEnd(asked.getFirst());
    }

    private static String search(Learner office) {
        try {
            return address(office.perform(office.form(office.open("/flags"), "/flag-searches")));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(MockHttpServletResponse answer) {
        var address = answer.getRedirectedUrl();
        assertThat(address).isNotNull().startsWith("/jobs/");
        return Objects.requireNonNull(address);
    }

    private void awaitTheEnd(String address) {
        var job = UUID.fromString(address.substring("/jobs/".length()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(job).orElseThrow().state() == Job.State.DONE);
    }
}
