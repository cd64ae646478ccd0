package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.GivenAnswer;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;

/** Questions about what came out of the learner's own exercise. */
@PageTest
class OwnResultTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    private FinalFixture finals;
    private Version version;

    @BeforeEach
    void the_real_course() {
        finals = new FinalFixture(browser, database, publication, courses);
        version = switch (publication.publish(Path.of("curriculum", "ai-in-plain-words"))) {
            case PublishCourse.Answer.Published published -> published.version();
            case PublishCourse.Answer.Unchanged unchanged ->
                courses.version(unchanged.version()).orElseThrow();
            case PublishCourse.Answer.Refused refused -> throw new AssertionError(refused.problems());
        };
        finals.loaded(version);
    }

    @Test
    void who_has_not_done_the_exercise_is_led_there_before_the_final() throws Exception {
        var learner = withoutExercise();
        var door = learner.open(finals.door(version));

        assertThat(door.select("main form")).isEmpty();
        assertThat(door.select("main a[href=/labs/requests]")).isNotEmpty();
        assertThat(learner.open("/learn/ai-in-plain-words")
                        .select("a[role=button]")
                        .attr("href"))
                .isEqualTo("/labs/requests");
    }

    @Test
    void the_course_says_whether_its_exercise_is_new_begun_or_done() throws Exception {
        var learner = withoutExercise();
        assertThat(exercise(learner)).endsWith("Not started");

        learner.send(learner.open("/labs/requests"), "/requests");
        assertThat(exercise(learner)).endsWith("In progress");

        learner.send(learner.open("/labs/requests"), "/requests", "reading", "true");
        learner.send(learner.open("/labs/requests/reading"), "/result");
        assertThat(exercise(learner)).endsWith("Completed");
        learner.send(learner.open("/labs/requests"), "/requests");
        assertThat(exercise(learner)).as("done once, whatever comes after").endsWith("Completed");
    }

    private static String exercise(Learner learner) throws Exception {
        return learner.open("/learn/ai-in-plain-words")
                .select("li:has(a[href=/labs/requests])")
                .text();
    }

    @Test
    void the_question_asks_about_the_own_figures_and_the_right_answer_follows_from_them() throws Exception {
        var learner = practised();
        learner.send(learner.open(finals.door(version)), "/final");
        var asked = own(learner.attempt());

        assertThat(asked).isNotEmpty();
        for (var item : asked) {
            assertThat(item.own())
                    .isNotEmpty()
                    .allSatisfy((name, figure) -> assertThat(figures(learner))
                            .contains("\"" + name.replace("requests.", "") + "\": " + figure));
            var page = learner.open("/attempts/" + learner.attempt() + "/questions/" + item.position());
            assertThat(page.select(".twige-stem").text()).contains("Sort citizens’ requests");
            var right = GivenAnswer.right(database, learner.attempt().value()).get(item.position() - 1);
            learner.send(page, "/questions/" + item.position(), right.fields());
        }
        learner.send(learner.open("/attempts/" + learner.attempt() + "/check"), "/submit", "confirmed", "true");
        assertThat(marks(learner.attempt())).hasSameSizeAs(asked).containsOnly(1);
    }

    @Test
    void what_is_right_for_one_learner_is_wrong_for_the_one_beside_her() throws Exception {
        var differing = 0;
        for (var pair = 0; pair < 3; pair++) {
            var one = practised();
            var other = practised();
            one.send(one.open(finals.door(version)), "/final");
            other.send(other.open(finals.door(version)), "/final");
            var keys = own(one.attempt()).stream().map(Own::key).toList();
            differing += own(other.attempt()).stream().noneMatch(item -> keys.contains(item.key())) ? 1 : 0;
        }
        assertThat(differing).isGreaterThanOrEqualTo(2);
    }

    @Test
    void doing_the_exercise_again_does_not_change_a_question_that_was_asked() throws Exception {
        var learner = practised();
        learner.send(learner.open(finals.door(version)), "/final");
        var attempt = learner.attempt();
        var before = own(attempt);
        practise(learner);

        assertThat(own(attempt)).isEqualTo(before);
    }

    @Test
    void the_question_leads_to_the_result_that_it_asks_about_whatever_was_done_since() throws Exception {
        var learner = practised();
        learner.send(learner.open(finals.door(version)), "/final");
        var question = "/attempts/" + learner.attempt() + "/questions/"
                + own(learner.attempt()).getFirst().position();
        var asked = learner.open("/labs/requests/result").select("main table").text();
        practise(learner);
        assertThat(learner.open("/labs/requests/result").select("main table").text())
                .isNotEqualTo(asked);

        var link = learner.open(question).expectFirst("main fieldset a").attr("href");

        assertThat(learner.open(link).select("main table").text()).isEqualTo(asked);
    }

    private Learner withoutExercise() {
        var learner = finals.learnerAfterLessons(version).in("en");
        database.sql("delete from labs.round where person_id = :person")
                .param("person", learner.id().value())
                .update();
        return learner;
    }

    private Learner practised() throws Exception {
        var learner = finals.learnerAfterLessons(version).in("en");
        practise(learner);
        return learner;
    }

    private static void practise(Learner learner) throws Exception {
        learner.send(learner.open("/labs/requests"), "/requests");
        learner.send(learner.open("/labs/requests"), "/requests", "reading", "true");
        learner.send(learner.open("/labs/requests/reading"), "/result");
    }

    /** A question about the own result. */
    private record Own(int position, String key, Map<String, Long> own) {}

    private List<Own> own(AttemptId attempt) {
        return database.sql("""
                select position, key, own from assessment.attempt_item
                 where attempt_id = :attempt and own is not null order by position
                """)
                .param("attempt", attempt.value())
                .query((row, _) -> new Own(
                        row.getInt("position"),
                        row.getString("key"),
                        new tools.jackson.databind.json.JsonMapper()
                                .readValue(
                                        row.getString("own"),
                                        new tools.jackson.core.type.TypeReference<Map<String, Long>>() {})))
                .list();
    }

    private String figures(Learner learner) {
        return database.sql("""
                select cast(figures as text) from labs.round
                 where person_id = :person order by finished_at desc limit 1
                """)
                .param("person", learner.id().value())
                .query(String.class)
                .single();
    }

    private List<Integer> marks(AttemptId attempt) {
        return database.sql("""
                select assessment.mark(item.answer, response.choice, drawn.key) as mark
                  from assessment.attempt_item drawn
                  join assessment.item on item.id = drawn.item_id
                  join assessment.response using (attempt_id, position)
                 where attempt_id = :attempt and drawn.own is not null
                """)
                .param("attempt", attempt.value())
                .query((row, _) -> row.getInt("mark"))
                .list();
    }
}
