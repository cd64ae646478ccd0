package org.twige.mandates.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.learning.Learning;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.Mandating;
import org.twige.mandates.ledger.ByHand;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

@PageTest
class AgainTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Learning learning;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private Mandating mandating;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    private LedgerFixture ledger;
    private InstitutionId school;
    private PersonId teacher;
    private Path folder;
    private Version course;
    private String changeClass = "minor";
    private String words = "Twelve letters";

    @BeforeEach
    void a_teacher_with_a_duty() {
        var people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        school = people.institution();
        teacher = people.personAt(school);
        folder = CourseFixture.folder(CourseFixture.newSlug());
        course = new CourseFixture(publication).publish(folder);
    }

    @Test
    void a_course_that_changed_shows_only_the_changed_lesson_and_how_long_it_takes() throws Exception {
        give(0);
        completeAndPublish("material");
        await().atMost(Duration.ofSeconds(30)).until(() -> rounds() == 2);

        var page = open("/my-training");

        assertThat(page.text())
                .contains("This course changed in a way that matters: 1 lesson to read again, 12 minutes.")
                .contains("Questions about what changed 5 min")
                .doesNotContain("Final exam");
        assertThat(page.select(".govuk-task-list__item")).hasSize(2);
        assertThat(page.expectFirst("a.govuk-button").attr("href")).isEqualTo(learn() + "/lessons/1");
        var why = page.expectFirst("a:contains(Why me?)").attr("href");
        assertThat(open(why).text()).contains("only the changed lessons are asked for");
    }

    @Test
    void an_improved_course_leaves_a_note_and_an_editorial_change_leaves_none() throws Exception {
        give(0);
        completeAndPublish("editorial");
        assertThat(open("/my-training").text()).doesNotContain("was improved");

        republish("minor");

        assertThat(open("/my-training").text()).contains("This course was improved after you completed it.");
    }

    @Test
    void a_course_that_comes_again_says_so_and_keeps_what_was_met() throws Exception {
        var first = give(12);
        complete(clock.now().on().minusMonths(13));
        ByHand.night(beans);

        var page = open("/my-training");

        assertThat(page.text()).contains("You did this course before; it is time to do it again.");
        assertThat(page.text()).doesNotContain("Completed on");
        var why = open(page.expectFirst("a:contains(Why me?)").attr("href"));
        assertThat(why.text()).contains("because enough time has passed", "What you did before You met this duty on");
        assertThat(why.select("a[href=/my-training/duties/" + first + "]")).hasSize(1);
        assertThat(open("/my-training/duties/" + first).text())
                .contains("You met this duty on", "A new round of this duty began.")
                .doesNotContain("What you did before");
    }

    private UUID give(int againMonths) {
        var rule = DueRule.fixed(clock.now().on().plusDays(100), 30).again(againMonths);
        var version = ledger.version(LedgerFixture.everybodyAt(school), rule, course.course());
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
        return UUID.fromString(ledger.duty(teacher, "id"));
    }

    private void completeAndPublish(String change) {
        done(1);
        done(2);
        complete(clock.now().on());
        republish(change);
    }

    private void complete(LocalDate day) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> learning.complete(teacher, course.id(), day));
        mandating.meetWhatIsCompleted();
    }

    private void republish(String change) {
        CourseFixture.change(folder, "course.yaml", "change-class: " + changeClass, "change-class: " + change);
        CourseFixture.change(folder, "lessons/01-first.en.md", words, words + "y");
        changeClass = change;
        words = words + "y";
        new CourseFixture(publication).publish(folder);
    }

    private void done(int number) {
        database.sql("""
                insert into learning.lesson_done (person_id, lesson_id, version_id, done_at)
                values (:person, :lesson, :version, now())
                """)
                .param("person", teacher.value())
                .param(
                        "lesson",
                        courses.lessons(course.id()).get(number - 1).id().value())
                .param("version", course.id().value())
                .update();
    }

    private int rounds() {
        return database.sql("select count(*) from mandates.duty where person_id = :person")
                .param("person", teacher.value())
                .query(Integer.class)
                .single();
    }

    private String learn() {
        return "/learn/" + folder.getFileName();
    }

    private Document open(String address) throws Exception {
        var html = pages.perform(get(address).requestAttr(SignedIn.class.getName(), PeopleFixture.signedIn(teacher)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(html);
    }
}
