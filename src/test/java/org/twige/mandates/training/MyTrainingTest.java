package org.twige.mandates.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.Mandates;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.Extension;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.Moment;
import org.twige.mandates.ledger.NewVersion;
import org.twige.mandates.ledger.NightFixture;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.SignedIn;

@PageTest
class MyTrainingTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private ApplicationContext application;

    private PeopleFixture people;
    private LedgerFixture ledger;
    private InstitutionId school;
    private PersonId teacher;
    private Version course;

    @BeforeEach
    void a_teacher_and_a_course() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        school = people.institution();
        teacher = people.personAt(school);
        course = new CourseFixture(publication).publish();
    }

    @Test
    void the_page_leads_to_all_that_a_learner_without_an_office_has() throws Exception {
        var page = open("/my-training");

        assertThat(page.select("main a").eachAttr("href"))
                .contains(
                        "/my-week",
                        "/my-classes",
                        "/my-questions",
                        "/offline",
                        "/my-details",
                        "/my-messages",
                        "/keypad-phone");
    }

    @Test
    void the_button_resumes_at_the_first_lesson_that_is_not_done() throws Exception {
        give(LocalDate.of(2099, 6, 30));

        var page = open("/my-training");

        assertThat(page.expectFirst("h1").text()).isEqualTo("Hello, Ineza Test");
        assertThat(page.select("a.govuk-button").eachText()).containsExactly("Start");
        assertThat(page.expectFirst("a.govuk-button").attr("href")).isEqualTo(learn() + "/lessons/1");
        assertThat(page.select("progress").attr("aria-label")).isEqualTo("0 of 2 lessons done");

        done(1);

        assertThat(open("/my-training").expectFirst("a.govuk-button").attr("href"))
                .isEqualTo(learn() + "/lessons/2");
        assertThat(open("/my-training").select("a.govuk-button").text()).isEqualTo("Continue where you left off");
    }

    @Test
    void whoever_is_suspended_reads_so_at_every_duty_and_nothing_about_a_leave() throws Exception {
        var second = new CourseFixture(publication).publish();
        var rule = DueRule.fixed(LocalDate.of(2099, 6, 30), 30);
        var version = ledger.version(LedgerFixture.everybodyAt(school), rule, course.course(), second.course());
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
        people.status(teacher, "suspended", clock.now().on().minusDays(1), null);
        NightFixture.comes(application);

        var page = open("/my-training").expectFirst("main").text();

        assertThat(page.split("Your status is “Suspended”: the clock stands still", -1))
                .hasSize(3);
        assertThat(page).doesNotContain("on leave");
    }

    @Test
    void when_all_lessons_are_done_the_button_leads_to_the_final_check() throws Exception {
        give(LocalDate.of(2099, 6, 30));
        assertThat(open("/my-training").select(".govuk-task-list__item:last-child a"))
                .isEmpty();
        done(1);
        done(2);

        assertThat(open("/my-training").expectFirst("a.govuk-button").attr("href"))
                .isEqualTo(learn() + "/final");
    }

    @Test
    void each_lesson_says_its_minutes_and_kilobytes() throws Exception {
        give(LocalDate.of(2099, 6, 30));

        assertThat(open("/my-training").select(".govuk-task-list__hint").eachText())
                .hasSize(3)
                .first()
                .asString()
                .matches("\\d+ min, \\d+ KB");
    }

    @Test
    void the_due_date_is_said_in_words_of_each_language() throws Exception {
        give(clock.now().on().plusDays(200));

        assertThat(open("/my-training").text()).contains("(in 6 months)");
        assertThat(open("/my-training?lang=rw").text())
                .contains("Muraho, Ineza Test", "hasigaye amezi 6", "Kuki ari njye?", "Ibice 0 kuri 2 byarangiye");
        assertThat(open("/my-training?lang=fr").text()).contains("dans 6 mois");
        assertThat(open("/my-training?lang=sw").text()).contains("baada ya miezi 6");
    }

    @Test
    void a_date_that_passed_is_shown_without_blame_and_with_help() throws Exception {
        give(clock.now().on().minusDays(20));

        var words = open("/my-training").text();

        assertThat(words).contains("The due date was", "You can still finish.", "ask the training coordinator");
        assertThat(words.toLowerCase(java.util.Locale.ROOT)).doesNotContain("overdue", "late", "non-compliant");
    }

    @Test
    void somebody_without_a_duty_reads_that_nothing_is_asked() throws Exception {
        assertThat(open("/my-training").text()).contains("No training is asked of you at the moment.");
    }

    @Test
    void a_met_duty_says_so_and_leads_to_the_certificate() throws Exception {
        ledger.complete(teacher, course.course(), LocalDate.of(2026, 3, 2));
        give(LocalDate.of(2099, 6, 30));

        var page = open("/my-training");

        assertThat(page.text())
                .contains("You have done everything that is asked of you.", "Completed on 2 March 2026.");
        assertThat(page.select("main a[href=/my-credentials]")).hasSize(1);
    }

    @Test
    void why_me_names_the_instrument_and_the_rule_with_the_own_values_and_the_history() throws Exception {
        var duty = give(LocalDate.of(2027, 6, 30));
        extend(LocalDate.of(2027, 7, 30));

        var words = open("/my-training/duties/" + duty).text();

        assertThat(words)
                .contains("Letter no. L/", "of 2 November 2026", "Issued by: Ministry of tests")
                .contains("who works at Test t", "You, on the day the duty was given: Test t")
                .contains("It is due on 30 June 2027.", "moved from 30 June 2027 to 30 July 2027, under Letter no.");
    }

    @Test
    void nobody_reads_why_somebody_else_has_a_duty() throws Exception {
        var duty = give(LocalDate.of(2027, 6, 30));
        var colleague = PeopleFixture.signedIn(people.personAt(school));

        pages.perform(get("/my-training/duties/" + duty).requestAttr(SignedIn.class.getName(), colleague))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_coordinator_reads_the_duties_of_the_own_people_and_never_a_foreign_one() {
        give(LocalDate.of(2027, 6, 30));
        var own = people.coordinatorOf(school);
        var foreign = people.coordinatorOf(people.institution());

        assertThat(mandates.dutiesOf(responsibilities.scopeOf(own), teacher))
                .singleElement()
                .satisfies(history -> assertThat(history.events()).hasSize(1));
        assertThat(mandates.dutiesOf(responsibilities.scopeOf(foreign), teacher))
                .isEmpty();
    }

    private UUID give(LocalDate due) {
        var version = publish.publish(
                        ledger.version(LedgerFixture.everybodyAt(school), DueRule.fixed(due, 30), course.course()),
                        LedgerFixture.OFFICIAL)
                .orElseThrow();
        var given = due.isAfter(clock.now().on()) ? clock.now().on() : due.minusDays(60);
        carryOut.carryOut(version, new Moment(given, clock.now().at()));
        return UUID.fromString(ledger.duty(teacher, "id"));
    }

    private void extend(LocalDate to) {
        var mandate = new org.twige.mandates.MandateId(UUID.fromString(ledger.duty(teacher, "mandate_id")));
        var before = ledger.version(LedgerFixture.everybodyAt(school), DueRule.fixed(to, 30), course.course());
        var version = new NewVersion(
                mandate,
                2,
                before.names(),
                before.instrument(),
                before.courses(),
                before.audience(),
                before.due(),
                false,
                new Extension.ToDate(to));
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }

    private void done(int number) {
        var lesson = courses.lessons(course.id()).get(number - 1).id();
        database.sql("""
                insert into learning.lesson_done (person_id, lesson_id, version_id, done_at)
                values (:person, :lesson, :version, '2026-11-20T10:00Z')
                """)
                .param("person", teacher.value())
                .param("lesson", lesson.value())
                .param("version", course.id().value())
                .update();
    }

    private String learn() {
        return "/learn/"
                + courses.published().stream()
                        .filter(known -> known.id().equals(course.course()))
                        .findFirst()
                        .orElseThrow()
                        .slug();
    }

    private Document open(String address) throws Exception {
        var html = pages.perform(get(address).requestAttr(SignedIn.class.getName(), PeopleFixture.signedIn(teacher)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(html);
    }
}
