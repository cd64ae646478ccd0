package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
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
class QuestionTests {

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

    private Document begin() throws Exception {
        return learner.send(learner.open(finals.door(version)), "/final");
    }

    private String question(int number) {
        return "/attempts/" + learner.attempt() + "/questions/" + number;
    }

    private static String place(Document page) {
        return page.select(".govuk-caption-m").text();
    }

    private static String chosen(Document page) {
        return page.select("input[type=radio][checked]").attr("value");
    }

    @Test
    void a_question_is_the_heading_of_its_four_options() throws Exception {
        var page = begin();

        assertThat(learner.address()).isEqualTo(question(1));
        assertThat(place(page)).isEqualTo("Ikibazo cya 1 kuri 4");
        assertThat(page.select("fieldset legend h1")).hasSize(1);
        assertThat(page.select("input[type=radio]").eachAttr("value")).containsExactly("1", "2", "3", "4");
        assertThat(page.select("input[type=radio][checked]")).isEmpty();
    }

    @Test
    void a_response_is_saved_said_to_be_saved_and_kept() throws Exception {
        var next = learner.send(begin(), "/questions/1", "choice", "3");

        assertThat(place(next)).isEqualTo("Ikibazo cya 2 kuri 4");
        assertThat(next.text()).containsPattern("Ibyasubijwe: 1 kuri 4 · Byabitswe \\d\\d:\\d\\d");
        assertThat(chosen(learner.open(question(1)))).isEqualTo("3");
    }

    @Test
    void saving_without_a_choice_asks_for_one() throws Exception {
        var page = learner.send(begin(), "/questions/1");

        assertThat(page.select(".govuk-error-summary__list a").attr("href")).isEqualTo("#choice");
        assertThat(page.select("#choice").attr("value")).isEqualTo("1");
        assertThat(page.select("fieldset").attr("aria-describedby")).isEqualTo("choice-error");
    }

    @Test
    void a_response_may_be_changed_until_the_attempt_is_sent() throws Exception {
        var page = begin();
        learner.send(page, "/questions/1", "choice", "2");
        var changed = learner.send(learner.open(question(1) + "?check=true"), "/questions/1", "choice", "4");

        assertThat(learner.address()).endsWith("/check");
        assertThat(changed.select("dt").eachText().getLast()).isEqualTo("Ikibazo cya 1");
        assertThat(chosen(learner.open(question(1)))).isEqualTo("4");
    }

    @Test
    void a_form_that_arrives_again_after_a_later_one_changes_nothing() throws Exception {
        var page = begin();
        learner.send(page, "/questions/1", "choice", "2");
        learner.send(learner.open(question(1)), "/questions/1", "choice", "4");

        var answer = learner.perform(learner.form(page, "/questions/1", "choice", "2"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(chosen(learner.open(question(1)))).isEqualTo("4");
        assertThat(responses(learner.attempt())).isOne();
    }

    @Test
    void after_a_cut_somebody_goes_on_where_it_was_left() throws Exception {
        var page = learner.send(begin(), "/questions/1", "choice", "1");
        learner.send(page, "/questions/2", "choice", "1");
        var attempt = learner.attempt();

        var otherPhone = learner.elsewhere();
        var door = otherPhone.open(finals.door(version));
        assertThat(door.select("main a.govuk-button").text()).isEqualTo("Komeza ikizamini gisoza");
        var resumed = otherPhone.open(door.select("main a.govuk-button").attr("href"));

        assertThat(otherPhone.attempt()).isEqualTo(attempt);
        assertThat(place(resumed)).isEqualTo("Ikibazo cya 3 kuri 4");
    }

    @Test
    void the_language_changes_inside_the_attempt_and_is_kept_with_each_response() throws Exception {
        learner.send(begin(), "/questions/1", "choice", "1");
        var english = learner.in("en").open(question(2));
        assertThat(english.select("legend").text()).endsWith("in English?");
        learner.send(english, "/questions/2", "choice", "2");
        var french = learner.in("fr").open(question(3));
        assertThat(french.select("legend h1").attr("lang")).isEqualTo("en");
        assertThat(french.text())
                .contains("Cette question n’est pas encore écrite dans votre langue. Vous la lisez en : English");
        learner.send(french, "/questions/3", "choice", "3");

        assertThat(chosen(learner.in("rw").open(question(1)))).isEqualTo("1");
        assertThat(chosen(learner.open(question(2)))).isEqualTo("2");
        assertThat(database.sql(
                                "select language from assessment.response where attempt_id = :attempt order by position")
                        .param("attempt", learner.attempt().value())
                        .query(String.class)
                        .list())
                .containsExactly("rw", "en", "en");
    }

    @Test
    void the_options_stand_in_the_same_order_in_every_language() throws Exception {
        begin();

        var kinyarwanda = learner.open(question(1)).select("label").eachText();
        var english = learner.in("en").open(question(1)).select("label").eachText();

        assertThat(english)
                .isEqualTo(kinyarwanda.stream()
                        .map(text -> text.replace("Igisubizo", "Option"))
                        .toList());
    }

    @Test
    void a_draft_says_so() throws Exception {
        assertThat(begin().select(".twige-draft")).hasSize(1);
        assertThat(learner.in("en").open(question(1)).select(".twige-draft")).isEmpty();
    }

    @Test
    void two_tabs_and_a_double_click_open_one_attempt() throws Exception {
        var door = learner.open(finals.door(version));
        var clicks = new ArrayList<Callable<String>>();
        for (var click = 0; click < 8; click++) {
            var tab = learner.elsewhere();
            clicks.add(
                    () -> String.valueOf(tab.perform(tab.form(door, "/final")).getRedirectedUrl()));
        }

        var led = new ArrayList<String>();
        try (var tabs = Executors.newFixedThreadPool(clicks.size())) {
            for (var done : tabs.invokeAll(clicks)) {
                led.add(done.get().split("/", -1)[2]);
            }
        }

        assertThat(led).hasSize(8).containsOnly(led.getFirst());
        assertThat(finals.codes(new AttemptId(UUID.fromString(led.getFirst())))).hasSize(4);
    }

    @Test
    void what_does_not_exist_is_not_saved() throws Exception {
        begin();
        var request = UUID.randomUUID().toString();

        assertThat(send(1, "5", "rw", request)).isEqualTo(404);
        assertThat(send(1, "0", "rw", request)).isEqualTo(404);
        assertThat(send(1, "1", "xx", request)).isEqualTo(404);
        assertThat(send(5, "1", "rw", request)).isEqualTo(404);
        assertThat(learner.status(learner.madeUp(question(1), "choice", "1"))).isEqualTo(404);
        assertThat(responses(learner.attempt())).isZero();
    }

    private int send(int number, String choice, String language, String request) throws Exception {
        return learner.status(
                learner.madeUp(question(number), "choice", choice, "language", language, "request", request));
    }

    @Test
    void somebody_elses_attempt_does_not_exist() throws Exception {
        var page = begin();
        var attempt = learner.attempt();
        var stranger = finals.learnerAfterLessons(version);
        stranger.open(finals.door(version));

        for (var path : List.of("", "/questions/1", "/check", "/explanations/1")) {
            assertThat(stranger.status(get("/attempts/" + attempt + path)))
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.status(stranger.form(page, "/questions/1", "choice", "1")))
                .isEqualTo(404);
        assertThat(stranger.status(stranger.madeUp("/attempts/" + attempt + "/submit", "confirmed", "true")))
                .isEqualTo(404);
        assertThat(responses(attempt)).isZero();
    }

    private long responses(AttemptId attempt) {
        return database.sql("select count(*) from assessment.response where attempt_id = :attempt")
                .param("attempt", attempt.value())
                .query(Long.class)
                .single();
    }
}
