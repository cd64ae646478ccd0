package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;
import picocli.CommandLine;

/** The workshop in which judges set the pass mark of a course, from their ratings to the next attempt. */
@PageTest
class WorkshopTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    private FinalFixture finals;
    private CutFixture cuts;
    private Version version;

    @BeforeEach
    void a_course_and_an_office() {
        finals = new FinalFixture(browser, database, publication, courses);
        cuts = new CutFixture(browser, database);
        version = finals.course();
    }

    @Test
    void from_ratings_to_a_new_pass_mark_for_new_attempts_only() throws Exception {
        var early = finals.learnerAfterLessons(version).in("en");
        assertThat(early.open(finals.door(version)).text()).contains("You pass with 70%", "provisional");
        early.send(early.open(finals.door(version)), "/final");

        var workshop = cuts.closed(version);
        var page = cuts.adopt(workshop, cuts.second(), "percent");

        assertThat(page.select("main").text())
                .contains(
                        "The pass mark 65% is adopted.", "Set by 3 judges, standard error 5.77%", "pass mark adopted");
        var late = finals.learnerAfterLessons(version).in("en");
        assertThat(late.open(finals.door(version)).text())
                .contains("You pass with 65%: at least 3 of 4 marks")
                .doesNotContain("provisional");
        assertThat(late.open("/courses/" + finals.slug(version)).text())
                .contains("65")
                .doesNotContain("provisional");
        late.send(late.open(finals.door(version)), "/final");
        assertThat(cut(late)).isEqualTo(65);
        assertThat(cut(early)).as("what is open keeps its own").isEqualTo(70);
        assertThat(acts(workshop))
                .containsExactly(
                        "cut.prepared",
                        "cut.judge-named",
                        "cut.judge-named",
                        "cut.judge-named",
                        "cut.started",
                        "judged-items.read",
                        "judged-items.read",
                        "judged-items.read",
                        "cut.discussed",
                        "cut.started-again",
                        "cut.closed",
                        "cut.adopted");
    }

    @Test
    void a_judge_finds_the_workshop_beside_the_training_while_there_is_something_to_do() throws Exception {
        var asked = "You are asked to help set a pass mark.";
        var workshop = cuts.prepared(version);
        for (var judge = 0; judge < 2; judge++) {
            cuts.name(workshop);
        }
        var judge = cuts.judge(1);
        assertThat(judge.open("/my-training").text()).doesNotContain(asked);
        cuts.move(workshop, "start", "because it is a test");

        var home = judge.open("/my-training");
        assertThat(home.text()).contains(asked);
        assertThat(home.select("a[href^=/judging]")).hasSize(1);
        assertThat(finals.learner().in("en").open("/my-training").text()).doesNotContain(asked);
        cuts.rate(workshop, judge, 60, 70, 50, 80);
        assertThat(judge.open("/my-training").text())
                .as("until it is discussed")
                .doesNotContain(asked);
        cuts.rate(workshop, cuts.judge(2), 60, 70, 50, 80);
        cuts.move(workshop, "discuss", "");
        assertThat(judge.open("/my-training").text()).contains(asked);
    }

    @Test
    void a_result_keeps_the_words_of_its_day_and_the_next_one_is_no_longer_provisional() throws Exception {
        var learner = finals.learnerAfterLessons(version).in("en");
        var attempt = finals.takeWhole(learner, version, 1);
        assertThat(learner.open("/attempts/" + attempt).text()).contains("provisional");

        cuts.adopt(cuts.closed(version), cuts.second(), "percent");

        assertThat(learner.open("/attempts/" + attempt).text()).contains("provisional");
        var later = finals.learnerAfterLessons(version).in("en");
        assertThat(later.open("/attempts/" + finals.takeWhole(later, version, 1))
                        .text())
                .doesNotContain("provisional");
    }

    @Test
    void the_result_stands_there_for_both_rounds_and_a_large_error_asks_for_more_judges() throws Exception {
        var workshop = cuts.closed(version);

        var page = cuts.second().open("/cut-workshops/" + workshop);

        assertThat(page.select("table:has(caption:contains(What came out)) tbody tr")
                        .eachText())
                .containsExactly(
                        "Judges who finished 3 3",
                        "Pass mark, % of the marks 65.00 65.00",
                        "Pass mark, marks of 4 2.60 2.60",
                        "Standard error, % of the marks 5.77 5.77",
                        "Standard error, marks of 4 0.23 0.23",
                        "Agreement of single judges, ICC(2,1) 0.6250 0.6250",
                        "Agreement of their mean, ICC(2,k) 0.8333 0.8333");
        assertThat(page.select(".govuk-warning-text").text()).contains("add judges");
        assertThat(page.select("table:has(caption:contains(in the order of judging)) tbody td")
                        .eachText())
                .contains("1.a · One best answer")
                .noneMatch(cell -> cell.contains("best-answer"));
    }

    @Test
    void whole_marks_are_rounded_down_and_the_effect_is_seen_before_anybody_adopts() throws Exception {
        finals.takeWhole(finals.learnerAfterLessons(version), version, 2);
        finals.takeWhole(finals.learnerAfterLessons(version), version, 3);
        var workshop = cuts.closed(version);

        var page = cuts.second().open("/cut-workshops/" + workshop + "/adoption");

        assertThat(page.select("table tbody tr").eachText())
                .containsExactly("Today: 70% 1 2", "In whole per cent: 65% 1 2", "In whole marks: 50% 2 2");
        cuts.adopt(workshop, cuts.second(), "marks");
        var late = finals.learnerAfterLessons(version);
        late.send(late.open(finals.door(version)), "/final");
        assertThat(cut(late)).isEqualTo(50);
    }

    @Test
    void two_people_are_needed_and_neither_judges() throws Exception {
        var workshop = cuts.closed(version);

        var refused = cuts.leader().open("/cut-workshops/" + workshop + "/adoption");
        assertThat(refused.select("main form")).isEmpty();
        assertThat(refused.text()).contains("Somebody else of the programme office has to adopt");
        cuts.leader().perform(adoption(cuts.leader(), workshop));
        var judge = new Learner(browser, PeopleFixture.signedIn(cuts.judge(1).id(), Role.PROGRAMME_OFFICE)).in("en");
        judge.open("/cut-workshops/new");
        judge.perform(adoption(judge, workshop));

        assertThat(scores(workshop)).isZero();
        cuts.adopt(workshop, cuts.second(), "percent");
        assertThat(scores(workshop)).isOne();
    }

    @Test
    void an_adoption_sent_twice_is_one_and_no_other_can_follow() throws Exception {
        var workshop = cuts.closed(version);
        cuts.second().open("/cut-workshops/" + workshop + "/adoption");
        var clicks = new ArrayList<Callable<Integer>>();
        for (var click = 0; click < 4; click++) {
            clicks.add(() -> cuts.second().status(adoption(cuts.second(), workshop)));
        }

        try (var tabs = Executors.newFixedThreadPool(clicks.size())) {
            for (var click : tabs.invokeAll(clicks)) {
                assertThat(click.get()).isEqualTo(303);
            }
        }

        assertThat(scores(workshop)).isOne();
        assertThat(acts(workshop)).containsOnlyOnce("cut.adopted");
    }

    @Test
    void a_workshop_prepared_twice_is_one_and_a_second_waits_for_its_end() throws Exception {
        var page = cuts.leader().open("/cut-workshops/new");
        var form = cuts.leader().form(page, "/cut-workshops", CutFixture.fields(version, "1"));
        cuts.leader().perform(form);
        cuts.leader().perform(form);

        var other = cuts.second()
                .send(cuts.second().open("/cut-workshops/new"), "/cut-workshops", CutFixture.fields(version, "2"));

        assertThat(other.select(".govuk-error-summary").text()).contains("under way");
        assertThat(database.sql("select count(*) from assessment.cut_workshop where course_id = :course")
                        .param("course", version.course().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_definition_in_every_language_is_asked_for() throws Exception {
        var page = cuts.leader()
                .send(
                        cuts.leader().open("/cut-workshops/new"),
                        "/cut-workshops",
                        "course",
                        version.course().value().toString(),
                        "forms",
                        "9");

        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#forms", "#definition-rw", "#definition-en", "#definition-fr", "#definition-sw");
    }

    @Test
    void rules_about_judges_are_answered_with_a_reason_and_not_passed_over() throws Exception {
        var workshop = cuts.prepared(version);
        cuts.name(workshop);
        assertThat(cuts.move(workshop, "start", "because")
                        .select(".govuk-error-summary")
                        .text())
                .contains("At least two judges");
        cuts.name(workshop);

        assertThat(cuts.move(workshop, "start", "")
                        .select(".govuk-error-summary")
                        .text())
                .contains("Give a reason");

        var page = cuts.move(workshop, "start", "The island has two officials.");
        assertThat(page.select("main").text())
                .contains("round 1 started The island has two officials.", "10 to 12 judges 2, not met");
    }

    @Test
    void whoever_does_not_lead_moves_nothing_but_may_give_a_workshop_up() throws Exception {
        var workshop = cuts.inRound1(version);
        cuts.second().open("/cut-workshops/" + workshop);

        assertThat(moved(cuts.second(), workshop, "discuss")).isEqualTo(422);
        assertThat(moved(cuts.second(), workshop, "adopt")).isEqualTo(422);
        assertThat(moved(cuts.second(), workshop, "abandon")).isEqualTo(303);
        assertThat(moved(cuts.leader(), workshop, "discuss")).isEqualTo(422);
    }

    @Test
    void more_judges_rate_from_the_beginning_and_nobody_else_is_asked_again() throws Exception {
        var workshop = cuts.closed(version);
        cuts.move(workshop, "more-judges", "The standard error is large.");
        var fourth = cuts.name(workshop);

        cuts.rate(workshop, fourth, 60, 70, 50, 80);
        assertThat(cuts.judge(1).open("/judging/" + workshop).text()).contains("You have finished round 1");
        cuts.move(workshop, "discuss", "");
        cuts.move(workshop, "rate-again", "");
        cuts.finish(workshop, fourth);
        cuts.move(workshop, "close", "");

        assertThat(cuts.leader()
                        .open("/cut-workshops/" + workshop)
                        .select("main")
                        .text())
                .contains("Judges who finished 4 4");
    }

    @Test
    void an_auditor_computes_it_again_from_the_file_alone_and_learns_no_name(@TempDir Path folder) throws Exception {
        var workshop = cuts.closed(version);
        cuts.adopt(workshop, cuts.second(), "percent");
        var auditor = cuts.official(Role.AUDITOR);

        var page = auditor.open("/cut-workshops/" + workshop + "/ratings");
        var table = auditor.perform(get("/cut-workshops/" + workshop + "/ratings.csv"))
                .getContentAsString();

        assertThat(page.text()).contains("60", "Shrout and Fleiss").doesNotContain("INEZA");
        assertThat(auditor.open("/cut-workshops/" + workshop).text()).doesNotContain("INEZA");
        assertThat(table).doesNotContain("INEZA", cuts.judge(1).id().toString());
        var file = Files.writeString(folder.resolve("ratings.csv"), table);
        assertThat(new CommandLine(new CheckCutCommand()).execute(file.toString()))
                .isZero();
        Files.writeString(file, table.replaceFirst("(rating,,1,2,[^,]*,,)60", "$190"));
        assertThat(new CommandLine(new CheckCutCommand()).execute(file.toString()))
                .isOne();
        assertThat(auditor.status(get("/cut-workshops/" + workshop + "/items/1")))
                .isEqualTo(404);
    }

    @Test
    void nobody_but_the_offices_gets_to_workshops() throws Exception {
        var workshop = cuts.closed(version);

        for (var role : new Role[] {Role.LEARNER, Role.COORDINATOR, Role.SUPERVISOR, Role.AUTHOR, Role.ADMINISTRATOR}) {
            var other = cuts.official(role);
            for (var part : new String[] {"", "/judges", "/ratings", "/ratings.csv", "/adoption", "/items/1"}) {
                assertThat(other.status(get("/cut-workshops/" + workshop + part)))
                        .as(role + part)
                        .isEqualTo(404);
            }
        }
    }

    private int moved(Learner official, UUID workshop, String move) throws Exception {
        return official.status(official.madeUp(
                "/cut-workshops/" + workshop + "/moves?lang=en", "move", move, "reason", "because it is a test"));
    }

    private static MockHttpServletRequestBuilder adoption(Learner official, UUID workshop) {
        return official.madeUp(
                "/cut-workshops/" + workshop + "/adoption",
                "rounding",
                "percent",
                "day",
                "1",
                "month",
                "1",
                "year",
                "2027",
                "words",
                "because it is a test",
                "despite",
                "because it is a test");
    }

    private int cut(Learner learner) {
        return database.sql("select cut from assessment.attempt where person_id = :person and course_id = :course")
                .param("person", learner.id().value())
                .param("course", version.course().value())
                .query(Integer.class)
                .single();
    }

    private long scores(UUID workshop) {
        return database.sql("select count(*) from assessment.cut_score where workshop_id = :workshop")
                .param("workshop", workshop)
                .query(Long.class)
                .single();
    }

    private List<String> acts(UUID workshop) {
        return database.sql("select kind from audit.entry where subject = :subject order by month, number")
                .param("subject", "cut-workshop:" + workshop)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
