package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.learning.Learning;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;

/** An office says how little time it grants, and a course changes in a way that matters after it was completed. */
class ChangedCourseJourney {

    private PersonId auditor;
    private InstitutionId employer;
    private LocalDate today;
    private Path folder;
    private Version course;

    @BeforeEach
    void somebody_who_works_somewhere_and_a_course() {
        today = LocalDate.now(Nation.bean(Country.class).zone());
        auditor = new PersonId(id("p.person_id"));
        employer = new InstitutionId(id("i.institution_id"));
        folder = CourseFixture.folder(CourseFixture.newSlug());
        course = new CourseFixture(Nation.bean(PublishCourse.class)).publish(folder);
    }

    @Test
    void little_time_gives_a_later_date_and_a_change_that_matters_asks_for_one_lesson_and_questions_about_it() {
        try (var desk = Browser.desk();
                var other = Browser.desk()) {
            var office = desk.newPage();
            Browser.signIn(office, Nation.account("programme_office"));
            sayHowMuchTimeIsGranted(office);
            var duty = give();
            var page = other.newPage();
            Browser.signIn(page, Nation.account("auditor"));
            readWhyTheDateIsLater(page, duty);
            completeTheCourse();
            changeTheFirstLesson();
            readTheChangedLesson(page);
            answerTheQuestionsAboutIt(page);
        }
    }

    private void sayHowMuchTimeIsGranted(Page page) {
        page.navigate(Nation.address("/study-time?lang=en"));
        page.click("main form button[type=submit]");
        assertThat(Browser.whole(page).locator(".govuk-error-summary a").count())
                .isEqualTo(2);
        Browser.look(page, "study-time-errors");
        page.fill("input[name=institution]", code());
        page.fill("input[name=minutes]", "10");
        page.fill("textarea[name=reason]", "The office is short of staff until June.");
        page.click("main form button[type=submit]");
        assertThat(Browser.whole(page).locator("main table").innerText()).contains(code());
        look(page, "study-time");
    }

    private String give() {
        var ledger = new LedgerFixture(database());
        var version = ledger.version(
                LedgerFixture.everybodyAt(employer), DueRule.fixed(today.plusDays(2), 0), course.course());
        var id = Nation.bean(PublishVersion.class)
                .publish(version, auditor.value())
                .orElseThrow();
        Nation.bean(CarryOutVersion.class)
                .carryOut(id, Nation.bean(LedgerClock.class).now());
        return database()
                .sql("select cast(duty_id as text) from mandates.report_duty"
                        + " where person_id = :person and course_id = :course")
                .param("person", auditor.value())
                .param("course", course.course().value())
                .query(String.class)
                .single();
    }

    private void readWhyTheDateIsLater(Page page, String duty) {
        page.navigate(Nation.address("/my-training/duties/" + duty + "?lang=en"));
        assertThat(page.locator("main").innerText()).contains("later than the mandate says");
        look(page, "why-me-realistic-time");
    }

    private void completeTheCourse() {
        Nation.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> Nation.bean(Learning.class).complete(auditor, course.id(), today));
        await().atMost(Duration.ofSeconds(30)).until(() -> state(), "1 MET"::equals);
    }

    private void changeTheFirstLesson() {
        CourseFixture.change(folder, "course.yaml", "change-class: minor", "change-class: material");
        CourseFixture.change(folder, "lessons/01-first.en.md", "Twelve letters", "Thirteen letters");
        new CourseFixture(Nation.bean(PublishCourse.class)).publish(folder);
        await().atMost(Duration.ofSeconds(60)).until(() -> state(), "2 OPEN"::equals);
    }

    /** The lesson is the only one to read. */
    private void readTheChangedLesson(Page page) {
        page.navigate(Nation.address("/my-training?lang=en"));
        assertThat(page.locator("main").innerText())
                .contains("This course changed in a way that matters: 1 lesson to read again, 12 minutes");
        assertThat(page.locator(".govuk-task-list__item").count()).isEqualTo(2);
        page.setViewportSize(320, 640);
        Browser.lookInEveryLanguage(page, "my-training-changed");
        page.setViewportSize(1280, 900);
        page.navigate(Nation.address("/my-training?lang=en"));
        Browser.look(page, "my-training-changed-en");
        page.click("main a.govuk-button");
        for (var check : new String[] {"c1", "c2", "c3"}) {
            page.check("#" + check + " input[value=b]");
            page.click("#" + check + " button");
        }
        page.click("form[action$='/done'] button");
    }

    /** Two of the four questions of the final are about that lesson; once they are right nothing is left. */
    private void answerTheQuestionsAboutIt(Page page) {
        page.navigate(Nation.address("/my-training?lang=en"));
        page.click("main a.govuk-button");
        assertThat(Browser.whole(page).locator("main").innerText())
                .contains("only about what changed since", "2 questions");
        assertThat(state()).isEqualTo("2 OPEN");
        page.setViewportSize(320, 640);
        Browser.lookInEveryLanguage(page, "final-changed");
        page.navigate(Nation.address("/my-training?lang=en"));
        Finals.pass(page, "/learn/" + folder.getFileName(), 2);
        Browser.look(page, "final-changed-passed");
        await().atMost(Duration.ofSeconds(30)).until(() -> state(), "2 MET"::equals);
        page.navigate(Nation.address("/my-training?lang=en"));
        assertThat(page.locator("main").innerText()).doesNotContain("in a way that matters");
    }

    private static UUID id(String column) {
        return auditors(column).query(UUID.class).single();
    }

    private static String code() {
        return auditors("i.code").query(String.class).single();
    }

    /** Of the auditor and where they work. */
    private static JdbcClient.StatementSpec auditors(String column) {
        return database()
                .sql("select " + column + " from people.report_person p join people.report_institution i"
                        + " on i.institution_id = p.institution_id where p.staff_no = :staffNo")
                .param("staffNo", Nation.account("auditor").staffNumber());
    }

    private static void look(Page page, String name) {
        page.setViewportSize(320, 640);
        Browser.look(page, name);
        page.setViewportSize(1280, 900);
        Browser.look(page, name);
    }

    private String state() {
        return database()
                .sql("""
                        select round || ' ' || state from mandates.report_duty
                         where person_id = :person and course_id = :course
                        """)
                .param("person", auditor.value())
                .param("course", course.course().value())
                .query(String.class)
                .single();
    }

    private static JdbcClient database() {
        return Nation.bean(JdbcClient.class);
    }
}
