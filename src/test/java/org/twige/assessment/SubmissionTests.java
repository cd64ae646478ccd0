package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;

@PageTest
class SubmissionTests {

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
    private Learner learner;

    @BeforeEach
    void somebody_in_front_of_a_final() {
        finals = new FinalFixture(browser, database, publication, courses);
        version = finals.course();
        learner = finals.learnerAfterLessons(version);
    }

    @Test
    void the_check_shows_the_unanswered_questions_first() throws Exception {
        var page = learner.send(learner.open(finals.door(version)), "/final");
        learner.send(page, "/questions/1", "choice", "1");

        var check = learner.open("/attempts/" + learner.attempt() + "/check");

        assertThat(check.select("dt").eachText())
                .containsExactly("Ikibazo cya 2", "Ikibazo cya 3", "Ikibazo cya 4", "Ikibazo cya 1");
        assertThat(check.select("dd a").eachText().getFirst()).isEqualTo("Subiza Ikibazo cya 2");
        assertThat(check.select("dd a").eachText().getLast()).isEqualTo("Hindura Ikibazo cya 1");
        assertThat(check.text()).contains("Ibibazo bitarasubizwa: 3.");
    }

    @Test
    void open_questions_have_to_be_confirmed() throws Exception {
        var page = learner.send(learner.open(finals.door(version)), "/final");
        var attempt = learner.attempt();
        learner.send(page, "/questions/1", "choice", "1");

        var asked = learner.send(learner.open("/attempts/" + attempt + "/check"), "/submit");
        assertThat(asked.select(".govuk-error-summary a").attr("href")).isEqualTo("#first");
        assertThat(asked.select("#first")).hasSize(1);
        assertThat(asked.select("form button.govuk-button--warning").text()).isEqualTo("Byohereze uko biri");
        assertThat(row(attempt)).containsEntry("closed_at", null);

        learner.send(asked, "/submit");
        assertThat(learner.address()).isEqualTo("/attempts/" + attempt);
        assertThat(row(attempt).get("closed_at")).isNotNull();
    }

    @Test
    void sending_twice_is_sending_once() throws Exception {
        var attempt = finals.answerAll(learner, version, 4);
        var check = learner.open("/attempts/" + attempt + "/check");
        var clicks = new ArrayList<Callable<Integer>>();
        for (var click = 0; click < 6; click++) {
            var tab = learner.elsewhere();
            clicks.add(() -> tab.status(tab.form(check, "/submit")));
        }

        try (var tabs = Executors.newFixedThreadPool(clicks.size())) {
            for (var click : tabs.invokeAll(clicks)) {
                assertThat(click.get()).isEqualTo(302);
            }
        }

        assertThat(row(attempt)).containsEntry("score", 4).containsEntry("passed", true);
        assertThat(database.sql("select count(*) from learning.report_completion where person_id = :person")
                        .param("person", learner.id().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_closed_attempt_takes_no_response() throws Exception {
        var attempt = finals.answerAll(learner, version, 0);
        var question = learner.open("/attempts/" + attempt + "/questions/1");
        learner.send(learner.open("/attempts/" + attempt + "/check"), "/submit");
        var before = row(attempt);

        learner.send(question, "/questions/1", "choice", String.valueOf(finals.right(attempt, 1)));

        assertThat(learner.address()).isEqualTo("/attempts/" + attempt);
        assertThat(recomputed(attempt)).isEqualTo(before.get("score"));
        learner.open("/attempts/" + attempt + "/questions/1");
        assertThat(learner.address()).isEqualTo("/attempts/" + attempt);
        learner.open("/attempts/" + attempt + "/check");
        assertThat(learner.address()).isEqualTo("/attempts/" + attempt);
    }

    @Test
    void a_response_of_the_same_moment_is_counted_or_refused_but_never_lost() throws Exception {
        for (var round = 0; round < 10; round++) {
            learner = finals.learnerAfterLessons(version);
            var attempt = finals.answerAll(learner, version, 0);
            var work = new ArrayList<Callable<Integer>>();
            for (var question = 1; question <= 4; question++) {
                var tab = learner.elsewhere();
                var form = tab.form(
                        tab.open("/attempts/" + attempt + "/questions/" + question),
                        "/questions/" + question,
                        "choice",
                        String.valueOf(finals.right(attempt, question)));
                work.add(() -> tab.status(form));
            }
            var check = learner.open("/attempts/" + attempt + "/check");
            var tab = learner.elsewhere();
            work.add(2, () -> tab.status(tab.form(check, "/submit")));

            try (var tabs = Executors.newFixedThreadPool(work.size())) {
                for (var done : tabs.invokeAll(work)) {
                    assertThat(done.get()).isEqualTo(302);
                }
            }

            assertThat(row(attempt).get("score")).isEqualTo(recomputed(attempt));
        }
    }

    private Map<String, @Nullable Object> row(AttemptId attempt) {
        return database.sql(
                        "select closed_at, cast(score as int) as score, passed from assessment.attempt where id = :id")
                .param("id", attempt.value())
                .query()
                .singleRow();
    }

    private int recomputed(AttemptId attempt) {
        return database.sql("""
                select cast(count(*) as int)
                  from assessment.response
                  join assessment.attempt_item using (attempt_id, position)
                  join assessment.item on item.id = item_id
                 where attempt_id = :attempt and choice = item.key
                """)
                .param("attempt", attempt.value())
                .query(Integer.class)
                .single();
    }
}
