package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;

/** What a judge sees of a workshop, and what never. */
@PageTest
class JudgeTests {

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
    void nothing_is_shown_before_secrecy_is_promised() throws Exception {
        var workshop = cuts.inRound1(version);
        var judge = cuts.judge(1);

        judge.open("/judging/" + workshop + "/items/1");
        assertThat(judge.address()).isEqualTo("/judging/" + workshop);
        var door = judge.open("/judging/" + workshop);
        assertThat(door.text()).contains("Knows just enough", "You tell nobody the questions");

        var item = judge.send(door, "/agreement");
        assertThat(judge.address()).isEqualTo("/judging/" + workshop + "/items/1");
        assertThat(item.select("main .govuk-tag--green").text()).isEqualTo("right");
        assertThat(item.select("label[for=rating]").text()).contains("Of 100 just sufficient people");
    }

    @Test
    void in_round_1_a_judge_sees_nothing_that_others_said() throws Exception {
        var workshop = cuts.inRound1(version);
        cuts.rate(workshop, cuts.judge(1), 61, 61, 61, 61);
        var judge = cuts.judge(2);
        judge.send(judge.open("/judging/" + workshop), "/agreement");

        for (var part : List.of("", "/items/1", "/check")) {
            assertThat(judge.open("/judging/" + workshop + part).select("main").text())
                    .doesNotContainPattern("\\b61\\b");
        }
        assertThat(cuts.leader()
                        .open("/cut-workshops/" + workshop)
                        .select("main")
                        .text())
                .as("who leads does not either")
                .doesNotContainPattern("\\b61\\b");
        assertThat(cuts.leader().status(get("/cut-workshops/" + workshop + "/ratings")))
                .isEqualTo(404);
        assertThat(cuts.leader().status(get("/cut-workshops/" + workshop + "/ratings.csv")))
                .isEqualTo(404);
    }

    @Test
    void whoever_is_no_judge_finds_nothing_there() throws Exception {
        var workshop = cuts.inRound1(version);
        var elsewhere = cuts.inRound1(finals.course());
        var judge = cuts.judge(1);
        judge.send(judge.open("/judging/" + workshop), "/agreement");

        for (var other : List.of(finals.learner(), cuts.leader(), cuts.judge(4))) {
            for (var part : List.of("", "/items/1", "/check")) {
                assertThat(other.status(get("/judging/" + workshop + part))).isEqualTo(404);
            }
        }
        assertThat(judge.status(get("/judging/" + elsewhere))).isEqualTo(404);
        assertThat(judge.status(judge.madeUp(
                        "/judging/" + elsewhere + "/items/1",
                        "rating",
                        "50",
                        "round",
                        "1",
                        "request",
                        UUID.randomUUID().toString())))
                .isEqualTo(404);
    }

    @Test
    void a_rating_sent_again_changes_nothing_and_every_rating_is_kept() throws Exception {
        var workshop = cuts.inRound1(version);
        var judge = cuts.judge(1);
        judge.send(judge.open("/judging/" + workshop), "/agreement");
        var page = judge.open("/judging/" + workshop + "/items/1");
        var first = judge.form(page, "/items/1", "rating", "40");
        assertThat(judge.follow(judge.perform(first)).select("main").text())
                .as("on the next question")
                .contains("Saved ");
        judge.send(judge.open("/judging/" + workshop + "/items/1"), "/items/1", "rating", "55");
        judge.perform(first);

        var again = judge.open("/judging/" + workshop + "/items/1");

        assertThat(again.select("input[name=rating]").attr("value")).isEqualTo("55");
        assertThat(again.select("main").text()).contains("Saved ");
        assertThat(ratings(workshop)).containsExactly(40, 55);
    }

    @Test
    void a_double_click_saves_once() throws Exception {
        var workshop = cuts.inRound1(version);
        var judge = cuts.judge(1);
        judge.send(judge.open("/judging/" + workshop), "/agreement");
        var page = judge.open("/judging/" + workshop + "/items/1");
        var clicks = new ArrayList<Callable<Integer>>();
        for (var click = 0; click < 6; click++) {
            var tab = judge.elsewhere();
            clicks.add(() -> tab.status(tab.form(page, "/items/1", "rating", "70")));
        }

        try (var tabs = Executors.newFixedThreadPool(clicks.size())) {
            for (var click : tabs.invokeAll(clicks)) {
                assertThat(click.get()).isEqualTo(303);
            }
        }

        assertThat(ratings(workshop)).containsExactly(70);
    }

    @Test
    void what_is_no_number_from_0_to_100_is_asked_for_again_and_stays_typed() throws Exception {
        var workshop = cuts.inRound1(version);
        var judge = cuts.judge(1);
        judge.send(judge.open("/judging/" + workshop), "/agreement");

        for (var wrong : List.of("", "101", "-1", "sixty", "5.5")) {
            var page = judge.send(judge.open("/judging/" + workshop + "/items/1"), "/items/1", "rating", wrong);
            assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#rating");
            assertThat(page.select("input[name=rating]").attr("value")).isEqualTo(wrong);
        }
        assertThat(ratings(workshop)).isEmpty();
        judge.send(judge.open("/judging/" + workshop + "/items/1"), "/items/1", "rating", " 60 % ");
        assertThat(ratings(workshop)).containsExactly(60);
    }

    @Test
    void a_round_is_finished_once_every_item_has_a_rating_and_then_stands() throws Exception {
        var workshop = cuts.inRound1(version);
        var judge = cuts.judge(1);
        judge.send(judge.open("/judging/" + workshop), "/agreement");
        cuts.rateAll(workshop, judge, 10, 20, 30);
        assertThat(judge.open("/judging/" + workshop).text()).contains("Rated: 3 of 4");

        var refused = cuts.finish(workshop, judge);
        assertThat(refused.select(".govuk-error-summary a").attr("href")).isEqualTo("#first");
        assertThat(refused.select("#first").text()).contains("4");
        var last = judge.open("/judging/" + workshop + "/items/4");
        judge.send(last, "/items/4", "rating", "40");
        cuts.finish(workshop, judge);

        judge.perform(judge.form(
                last, "/items/4", "rating", "99", "request", UUID.randomUUID().toString()));
        assertThat(ratings(workshop)).containsExactly(10, 20, 30, 40);
        assertThat(judge.open("/judging/" + workshop).text()).contains("You have finished round 1");
    }

    @Test
    void the_discussion_shows_the_spread_without_names_and_round_2_starts_from_round_1() throws Exception {
        var workshop = cuts.inRound1(version);
        cuts.rate(workshop, cuts.judge(1), 60, 70, 50, 80);
        cuts.rate(workshop, cuts.judge(2), 70, 80, 60, 90);
        cuts.rate(workshop, cuts.judge(3), 50, 60, 40, 70);
        cuts.move(workshop, "discuss", "");
        var judge = cuts.judge(1);

        var discussed = judge.open("/judging/" + workshop + "/items/1");
        assertThat(discussed.select("table tr").eachText())
                .containsExactly(
                        "Your rating 60",
                        "Lowest 50",
                        "A quarter said at most 55",
                        "Half said at most 60",
                        "Three quarters said at most 65",
                        "Highest 70",
                        "Mean 60");
        assertThat(discussed.select("main form")).isEmpty();
        assertThat(discussed.text()).contains("fewer than 30").doesNotContain("INEZA");

        cuts.move(workshop, "rate-again", "");
        var again = judge.open("/judging/" + workshop + "/items/1");
        assertThat(again.select("input[name=rating]").attr("value")).isEqualTo("60");
        judge.send(again, "/items/1", "rating", "65");
        cuts.finish(workshop, judge);
        assertThat(database.sql("""
                        select rating from assessment.cut_rating
                         where workshop_id = :workshop and judge = 1 and round = 2 order by position
                        """)
                        .param("workshop", workshop)
                        .query((row, _) -> row.getInt(1))
                        .list())
                .containsExactly(65, 70, 50, 80);
    }

    @Test
    void how_learners_answered_is_shown_once_thirty_of_them_were_asked() throws Exception {
        var workshop = cuts.inRound1(version);
        cuts.rate(workshop, cuts.judge(1), 60, 70, 50, 80);
        cuts.rate(workshop, cuts.judge(2), 70, 80, 60, 90);
        cuts.move(workshop, "discuss", "One is ill.");
        answered(workshop, 29, 20);
        assertThat(cuts.judge(1).open("/judging/" + workshop + "/items/1").text())
                .contains("fewer than 30");
        answered(workshop, 1, 1);

        assertThat(cuts.judge(1).open("/judging/" + workshop + "/items/1").text())
                .contains("In 30 finals that were sent, this question earned 70% of its mark.");
        assertThat(cuts.judge(3).open("/judging/" + workshop + "/items/1").text())
                .as("who has not finished is told so")
                .contains("The workshop went on before you had finished");
    }

    @Test
    void a_judge_with_an_open_final_finishes_it_before_seeing_a_key() throws Exception {
        var person = finals.learnerAfterLessons(version);
        person.send(person.open(finals.door(version)), "/final");
        var workshop = cuts.prepared(version);
        var judge = cuts.name(workshop, person.id());
        cuts.name(workshop);
        cuts.move(workshop, "start", "because it is a test");

        var door = judge.open("/judging/" + workshop);
        assertThat(door.text()).contains("Finish and send it first");
        assertThat(door.select("main form")).isEmpty();
        judge.perform(judge.madeUp("/judging/" + workshop + "/agreement"));
        judge.open("/judging/" + workshop + "/items/1");
        assertThat(judge.address()).isEqualTo("/judging/" + workshop);

        person.send(person.open("/attempts/" + attempt(person) + "/check"), "/submit", "confirmed", "true");
        assertThat(judge.open("/judging/" + workshop).select("form[action$=/agreement]"))
                .hasSize(1);
    }

    @Test
    void what_a_judge_has_seen_is_not_drawn_for_the_own_final() throws Exception {
        var workshop = cuts.inRound1(version);
        var judge = cuts.judge(1);
        judge.send(judge.open("/judging/" + workshop), "/agreement");
        var seen = new HashSet<>(database.sql("""
                        select code from assessment.cut_item join assessment.item on item.id = item_id
                         where workshop_id = :workshop
                        """)
                .param("workshop", workshop)
                .query((row, _) -> row.getString(1))
                .list());
        finals.finishLessons(judge, version);

        judge.send(judge.open(finals.door(version)), "/final");

        assertThat(finals.codes(judge.attempt())).hasSize(4).doesNotContainAnyElementsOf(seen);
    }

    @Test
    void a_judge_who_has_seen_every_item_still_gets_a_final() throws Exception {
        var workshop = cuts.inRound1(version);
        var judge = cuts.judge(1);
        database.sql("""
                insert into assessment.cut_item (workshop_id, position, item_id, cell, option_order)
                select :workshop, 100 + row_number() over (), id, 1, letters from assessment.item
                 where version_id = :version
                   and id not in (select item_id from assessment.cut_item where workshop_id = :workshop)
                """)
                .param("workshop", workshop)
                .param("version", version.id().value())
                .update();
        judge.send(judge.open("/judging/" + workshop), "/agreement");
        finals.finishLessons(judge, version);

        judge.send(judge.open(finals.door(version)), "/final");

        assertThat(finals.codes(judge.attempt())).hasSize(4);
    }

    @Test
    void every_kind_of_item_is_shown_with_its_key_and_a_template_as_the_same_variant_to_all() throws Exception {
        var kinds = finals.loaded(new CourseFixture(publication).publish(KindsTests.everyKind()));
        var workshop = cuts.prepared(kinds);
        var judge = cuts.name(workshop);
        var other = cuts.name(workshop);
        cuts.move(workshop, "start", "because it is a test");
        judge.send(judge.open("/judging/" + workshop), "/agreement");
        other.send(other.open("/judging/" + workshop), "/agreement");

        for (var item = 1; item <= 7; item++) {
            var page = judge.open("/judging/" + workshop + "/items/" + item);
            assertThat(page.select("main .govuk-tag--green").size()
                            + page.select("main p:contains(The right answer)").size())
                    .as(page.select("main").text())
                    .isPositive();
            assertThat(other.open("/judging/" + workshop + "/items/" + item)
                            .select(".twige-stem, main li")
                            .text())
                    .isEqualTo(page.select(".twige-stem, main li").text());
        }
        assertThat(judge.received())
                .as("partial marks are asked for as shares")
                .anyMatch(page -> page.contains("on average"));
        assertThat(cuts.leader()
                        .open("/cut-workshops/" + workshop)
                        .select("table:has(caption:contains(order of judging)) tbody tr"))
                .hasSize(7);
    }

    /** Closed attempts in which the first judged item was asked, so many of them answered rightly. */
    private void answered(UUID workshop, int attempts, int rightly) {
        for (var number = 0; number < attempts; number++) {
            database.sql("""
                    with judged as (
                        select item_id, item.key from assessment.cut_item join assessment.item on item.id = item_id
                         where workshop_id = :workshop and position = 1),
                    tried as (
                        insert into assessment.attempt (person_id, course_id, version_id, number, language, opened_at,
                                                        out_of, cut, closed_at, score, passed)
                        values (:person, :course, :version, 1, 'en', now(), 4, 70, now(), 0, false)
                        returning id),
                    drawn as (
                        insert into assessment.attempt_item (attempt_id, position, item_id, option_order)
                        select id, 1, item_id, 'abcd' from tried cross join judged
                        returning attempt_id)
                    insert into assessment.response (attempt_id, position, choice, language, answered_at, request_id)
                    select attempt_id, 1, case when :right then key else 'x' end, 'en', now(), uuidv7()
                      from drawn cross join judged
                    """)
                    .param("workshop", workshop)
                    .param("person", finals.learner().id().value())
                    .param("course", version.course().value())
                    .param("version", version.id().value())
                    .param("right", number < rightly)
                    .update();
        }
    }

    private UUID attempt(Learner learner) {
        return database.sql("select id from assessment.attempt where person_id = :person")
                .param("person", learner.id().value())
                .query(UUID.class)
                .single();
    }

    private List<Integer> ratings(UUID workshop) {
        return database.sql("select rating from assessment.cut_rating where workshop_id = :workshop order by id")
                .param("workshop", workshop)
                .query((row, _) -> row.getInt(1))
                .list();
    }
}
