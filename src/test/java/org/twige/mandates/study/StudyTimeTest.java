package org.twige.mandates.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.Mandates;
import org.twige.mandates.ledger.ByHand;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class StudyTimeTest {

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
    private Mandates mandates;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private Country country;

    private PeopleFixture people;
    private LedgerFixture ledger;
    private InstitutionId district;
    private InstitutionId school;
    private PersonId teacher;
    private SignedIn coordinator;
    private Version course;

    @BeforeEach
    void a_coordinator_of_a_district_with_a_school() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        district = people.institution();
        school = people.institution(district);
        teacher = people.personAt(school);
        coordinator = people.coordinatorOf(district);
        course = new CourseFixture(publication).publish();
    }

    @Test
    void a_coordinator_records_the_time_that_an_institution_grants_and_finds_it_in_the_list() throws Exception {
        assertThat(grant(district, "60").getRedirectedUrl()).isEqualTo("/study-time");

        var page = open(coordinator);
        assertThat(page.select("table tbody tr").eachText())
                .anyMatch(row -> row.contains(people.code(district)) && row.contains(" 60 "));
        assertThat(page.expectFirst("input[name=institution]").val()).isEqualTo(people.code(district));
    }

    @Test
    void the_form_sent_twice_records_once_and_another_number_records_again() throws Exception {
        grant(district, "60");
        grant(district, "60");
        grant(district, "90");
        grant(district, "60");

        assertThat(rows(district)).isEqualTo(3);
        assertThat(open(coordinator)
                        .expectFirst("table")
                        .select("tbody tr:contains(" + people.code(district) + ")")
                        .eachText())
                .hasSize(1);
    }

    @Test
    void who_grants_less_than_before_says_why_and_everything_that_was_said_stays() throws Exception {
        grant(district, "300", "");
        assertThat(grant(district, "60", "").getContentAsString())
                .contains("Enter why less time is granted than before");
        assertThat(grant(school, "299", "").getStatus()).isEqualTo(422);
        assertThat(rows(district)).isEqualTo(1);

        grant(district, "60", "two offices were closed");
        grant(district, "90", "this is more, so it needs no reason");

        var history = open(coordinator).select("details tbody tr").eachText();
        assertThat(history).hasSize(3);
        assertThat(history.get(1)).contains("60").contains("two offices were closed");
        assertThat(history.getFirst()).doesNotContain("needs no reason");
        assertThat(open(people.coordinatorOf(people.institution())).text()).doesNotContain("two offices were closed");
    }

    @Test
    void nobody_says_it_for_an_institution_that_they_do_not_answer_for() throws Exception {
        var foreign = people.institution();

        var answer = grant(foreign, "60");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("an institution that you answer for");
        assertThat(rows(foreign)).isZero();
    }

    @Test
    void an_auditor_who_coordinates_a_school_says_it_for_that_school_alone() throws Exception {
        var foreign = people.institution();
        coordinator = people.coordinatorAnd(Role.AUDITOR, district);

        assertThat(grant(foreign, "60").getStatus()).isEqualTo(422);
        assertThat(rows(foreign)).isZero();
        assertThat(grant(district, "60").getStatus()).isEqualTo(303);
    }

    @Test
    void a_coordinator_sees_what_holds_from_above_and_nothing_of_the_neighbours() throws Exception {
        var neighbour = people.institution();
        row(neighbour, 33);
        row(people.root(), 77);

        var words = open(people.coordinatorOf(school)).select("table").text();

        assertThat(words).contains("77").doesNotContain(people.code(neighbour));
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() throws Exception {
        var answer = send(Map.of(
                "institution",
                "no such place",
                "minutes",
                "five",
                "from-day",
                "1",
                "from-month",
                "1",
                "from-year",
                "1"));

        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#institution", "#minutes", "#from");
        assertThat(page.expectFirst("input[name=minutes]").val()).isEqualTo("five");
    }

    @Test
    void auditors_read_and_learners_do_not() throws Exception {
        var auditor = people.official(Role.AUDITOR);

        assertThat(open(auditor).select("form[action=/study-time]")).isEmpty();
        assertThat(pages.perform(get("/study-time")
                                .requestAttr(SignedIn.class.getName(), PeopleFixture.signedIn(teacher)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void little_time_moves_the_date_and_the_ledger_says_why() throws Exception {
        grant(district, "10");

        give(DueRule.fixed(clock.now().on().plusDays(3), 0));

        var needed = Math.ceilDiv(course.minutes() * 7, 10);
        assertThat(ledger.duty(teacher, "due_on"))
                .isEqualTo(country.calendar()
                        .roll(clock.now().on().plusDays(needed))
                        .toString());
        assertThat(reason()).isEqualTo("realistic-time");
        assertThat(mandates.ownDutiesOf(teacher).getFirst().events()).hasSize(1);
    }

    @Test
    void the_nearest_institution_above_has_the_last_word() throws Exception {
        row(district, 10);
        row(school, 2400);

        give(DueRule.fixed(clock.now().on().plusDays(30), 0));

        assertThat(reason()).isEqualTo("null");
    }

    @Test
    void a_second_course_waits_for_the_time_of_the_first() throws Exception {
        row(district, 10);
        var second = new CourseFixture(publication).publish();
        var rule = DueRule.fixed(clock.now().on().plusDays(3), 0);
        var version = ledger.version(LedgerFixture.everybodyAt(school), rule, course.course(), second.course());

        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());

        var needed = Math.ceilDiv((course.minutes() + second.minutes()) * 7, 10);
        assertThat(database.sql("select max(due_on) from mandates.duty where person_id = :person")
                        .param("person", teacher.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(country.calendar().roll(clock.now().on().plusDays(needed)));
    }

    @Test
    void less_time_than_before_moves_an_open_date_and_the_person_reads_why() throws Exception {
        row(district, 300);
        give(DueRule.fixed(clock.now().on().plusDays(3), 0));

        grant(district, "10");

        await().until(() -> events().equals(List.of("ASSIGNED", "MOVED")));
        var needed = Math.ceilDiv(course.minutes() * 7, 10);
        assertThat(due()).isEqualTo(country.calendar().roll(clock.now().on().plusDays(needed)));
        assertThat(lastReason()).isEqualTo("study-time");
        var why = pages.perform(get("/my-training/duties/" + ledger.duty(teacher, "id"))
                        .requestAttr(SignedIn.class.getName(), PeopleFixture.signedIn(teacher)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(why).contains("the institution grants fewer hours to learn than before");
    }

    @Test
    void a_date_that_leaves_enough_time_does_not_move_and_more_time_moves_none() throws Exception {
        give(DueRule.fixed(clock.now().on().plusDays(300), 0));
        var before = due();

        grant(district, "20");
        grant(school, "600");
        ByHand.followStudyTime(beans, clock.now().on());

        assertThat(events()).containsExactly("ASSIGNED");
        assertThat(due()).isEqualTo(before);
    }

    @Test
    void who_is_late_stays_late_and_a_paused_clock_is_counted_from_its_first_day() throws Exception {
        row(district, 300);
        give(DueRule.fixed(clock.now().on().plusDays(3), 0));
        var today = clock.now();
        ByHand.change(database, teacher, "due_on = '" + today.on().minusDays(1) + "'", today);
        var colleague = people.personAt(school);
        ByHand.night(beans);
        var paused = "state = 'PAUSED', paused_on = '" + today.on().minusDays(40) + "', due_on = '"
                + today.on().minusDays(38) + "'";
        ByHand.change(database, colleague, paused, today);

        grant(district, "10");
        ByHand.followStudyTime(beans, today.on());

        assertThat(due()).isEqualTo(today.on().minusDays(1));
        var needed = Math.ceilDiv(course.minutes() * 7, 10);
        assertThat(ledger.duty(colleague, "due_on"))
                .isEqualTo(country.calendar()
                        .roll(today.on().minusDays(40).plusDays(needed))
                        .toString());
    }

    @Test
    void what_holds_from_a_later_day_is_followed_in_the_night_of_that_day_and_once() {
        row(district, 300);
        give(DueRule.fixed(clock.now().on().plusDays(3), 0));
        row(school, 10, clock.now().on().plusDays(1));

        ByHand.followStudyTime(beans, clock.now().on());
        assertThat(events()).containsExactly("ASSIGNED");
        ByHand.followStudyTime(beans, clock.now().on().plusDays(1));
        ByHand.followStudyTime(beans, clock.now().on().plusDays(1));

        assertThat(events()).containsExactly("ASSIGNED", "MOVED");
    }

    private List<String> events() {
        return ledger.events(teacher);
    }

    private LocalDate due() {
        return LocalDate.parse(ledger.duty(teacher, "due_on"));
    }

    private String lastReason() {
        return database.sql(
                        "select reason from mandates.duty_event where person_id = :person order by seq desc limit 1")
                .param("person", teacher.value())
                .query(String.class)
                .single();
    }

    private void give(DueRule rule) {
        var version = ledger.version(LedgerFixture.everybodyAt(school), rule, course.course());
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }

    private String reason() {
        return database.sql("select coalesce(reason, 'null') from mandates.duty_event where person_id = :person")
                .param("person", teacher.value())
                .query(String.class)
                .single();
    }

    private void row(InstitutionId institution, int minutes) {
        row(institution, minutes, LocalDate.of(2026, 1, 1));
        ByHand.followStudyTime(beans, clock.now().on());
    }

    private void row(InstitutionId institution, int minutes, LocalDate from) {
        database.sql("""
                insert into mandates.study_grant (institution_id, minutes_per_week, from_on, recorded_at, recorded_by)
                values (:institution, :minutes, :from, now(), :by)
                """)
                .params(Map.of(
                        "institution", institution.value(), "minutes", minutes, "from", from, "by", teacher.value()))
                .update();
    }

    private int rows(InstitutionId institution) {
        return database.sql("select count(*) from mandates.study_grant where institution_id = :institution")
                .param("institution", institution.value())
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse grant(InstitutionId institution, String minutes) throws Exception {
        return grant(institution, minutes, "fewer people at the counters");
    }

    private MockHttpServletResponse grant(InstitutionId institution, String minutes, String reason) throws Exception {
        var today = clock.now().on();
        return send(Map.of(
                "reason",
                reason,
                "institution",
                people.code(institution),
                "minutes",
                minutes,
                "from-day",
                String.valueOf(today.getDayOfMonth()),
                "from-month",
                String.valueOf(today.getMonthValue()),
                "from-year",
                String.valueOf(today.getYear())));
    }

    private MockHttpServletResponse send(Map<String, String> fields) throws Exception {
        var form = post("/study-time").with(csrf());
        fields.forEach(form::param);
        return pages.perform(form.requestAttr(SignedIn.class.getName(), coordinator))
                .andReturn()
                .getResponse();
    }

    private Document open(SignedIn reader) throws Exception {
        return Jsoup.parse(pages.perform(get("/study-time").requestAttr(SignedIn.class.getName(), reader))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
