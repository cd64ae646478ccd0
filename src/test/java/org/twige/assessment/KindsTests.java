package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.GivenAnswer;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;

/** A final with every kind of item, taken page by page without JavaScript. */
@PageTest
class KindsTests {

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
    void a_course_with_every_kind() throws IOException {
        finals = new FinalFixture(browser, database, publication, courses);
        version = finals.loaded(new CourseFixture(publication).publish(everyKind()));
        learner = finals.learnerAfterLessons(version).in("en");
    }

    @Test
    void every_kind_answered_rightly_earns_every_mark() throws Exception {
        var attempt = finals.takeWhole(learner, version, 7);

        assertThat(score(attempt)).isEqualByComparingTo("7");
        var page = learner.open("/attempts/" + attempt + "/explanations/2");
        assertThat(page.select("h2 .govuk-tag").eachText()).containsOnly("Right");
    }

    @Test
    void every_kind_answered_wrongly_earns_none_and_is_explained() throws Exception {
        var attempt = finals.takeWhole(learner, version, 0);

        assertThat(score(attempt)).isEqualByComparingTo("0");
        var first = learner.open("/attempts/" + attempt + "/explanations/1").text();
        var second = learner.open("/attempts/" + attempt + "/explanations/2").text();
        assertThat(first).contains("You chose it; it does not belong to the answer", "because of the case");
        assertThat(second)
                .contains("The right answer:", "Say it first", "the sum of both", "households")
                .contains("You did not choose it; it belongs to the answer");
    }

    @Test
    void a_half_right_choice_of_several_earns_a_half() throws Exception {
        begin();
        var several = of("choose-all");
        var right = right(several);

        send(several, "choice", right.values().getFirst());

        assertThat(marks(several)).isEqualByComparingTo("0.5");
        send(
                several,
                "choice",
                right.values().getFirst(),
                "choice",
                right.wrong().values().getFirst());
        assertThat(marks(several)).isEqualByComparingTo("0");
    }

    @Test
    void the_questions_of_a_case_follow_each_other_and_each_shows_the_case() throws Exception {
        begin();

        var first = of("case");
        assertThat(kind(first + 1)).isEqualTo("case");
        for (var question : List.of(first, first + 1)) {
            assertThat(page(question).select("#situation").text()).contains("A sector office has two lists.");
        }
        assertThat(page(first).select("#situation table td").eachText()).containsExactly("12", "9");
    }

    @Test
    void an_order_with_a_place_twice_is_refused_and_nothing_that_was_chosen_is_lost() throws Exception {
        begin();
        var order = of("order");

        var again = send(order, "place", "2", "place", "2", "place", "", "place", "1");

        assertThat(again.select(".govuk-error-summary").text()).contains("a place of its own, from 1 to 4");
        assertThat(again.select("select[name=place] option[selected]").eachText())
                .containsExactly("2", "2", "1");
        assertThat(marks(order)).isZero();
        send(order, right(order).fields());
        assertThat(marks(order)).isEqualByComparingTo("1");
        assertThat(page(order).select("select[name=place] option[selected]").eachText())
                .isEqualTo(right(order).values());
    }

    @Test
    void a_number_may_be_typed_with_spaces_and_anything_else_is_given_back_to_be_mended() throws Exception {
        begin();
        var number = numberQuestion();

        var again = send(number, "figure", "about 12");

        assertThat(again.select(".govuk-error-summary").text()).contains("Write a whole number in digits");
        assertThat(again.select("input[name=figure]").val()).isEqualTo("about 12");
        var key = right(number).values().getFirst();
        send(number, "figure", " " + key.charAt(0) + " " + key.substring(1));
        assertThat(marks(number)).isEqualByComparingTo("1");
        assertThat(page(number).select("input[name=figure]").val()).isEqualTo(key);
        send(number, "figure", key.charAt(0) + "," + key.substring(1));
        assertThat(marks(number)).as("as the page writes thousands").isEqualByComparingTo("1");
    }

    @Test
    void two_attempts_see_different_figures_and_no_slot_is_left_open() throws Exception {
        begin();
        var mine = page(numberQuestion()).select("main").text();
        var learnerOfAnotherDay = finals.learnerAfterLessons(version).in("en");
        var texts = new HashSet<String>();
        texts.add(mine);
        for (var other = 0; other < 3; other++) {
            learner = other == 0
                    ? learnerOfAnotherDay
                    : finals.learnerAfterLessons(version).in("en");
            begin();
            for (var question = 1; question <= 7; question++) {
                assertThat(page(question).select("main").text()).doesNotContain("{", "}");
            }
            texts.add(page(numberQuestion()).select("main").text().replaceAll("Question \\d of 7", ""));
        }

        assertThat(texts).hasSizeGreaterThan(2);
    }

    @Test
    void an_option_that_does_not_exist_or_is_chosen_twice_is_not_saved() throws Exception {
        begin();
        var several = of("choose-all");

        for (var choice : List.of("0", "9", "-1")) {
            assertThat(learner.status(madeUp(several, "choice", choice))).isEqualTo(404);
        }
        assertThat(learner.status(madeUp(several, "choice", "1", "choice", "1")))
                .isEqualTo(404);
        assertThat(learner.status(madeUp(numberQuestion(), "choice", "1"))).isEqualTo(404);
        assertThat(learner.status(madeUp(of("order"), "choice", "1"))).isEqualTo(404);
    }

    private MockHttpServletRequestBuilder madeUp(int question, String... fields) {
        var request = learner.madeUp("/attempts/" + learner.attempt() + "/questions/" + question, fields);
        return request.param("language", "en")
                .param("request", UUID.randomUUID().toString());
    }

    private void begin() throws Exception {
        learner.send(learner.open(finals.door(version)), "/final");
    }

    private Document page(int question) throws Exception {
        return learner.open("/attempts/" + learner.attempt() + "/questions/" + question);
    }

    private Document send(int question, String... fields) throws Exception {
        return learner.send(page(question), "/questions/" + question, fields);
    }

    private GivenAnswer right(int question) {
        return GivenAnswer.right(database, learner.attempt().value()).get(question - 1);
    }

    private int of(String kind) {
        return find("kind = '" + kind + "'");
    }

    private int numberQuestion() {
        return find("answer = 'number'");
    }

    private int find(String what) {
        return database.sql("""
                select min(position) from assessment.attempt_item join assessment.item on item.id = item_id
                 where attempt_id = :attempt and
                """ + what)
                .param("attempt", learner.attempt().value())
                .query(Integer.class)
                .single();
    }

    private String kind(int question) {
        return database.sql("""
                select kind from assessment.attempt_item join assessment.item on item.id = item_id
                 where attempt_id = :attempt and position = :question
                """)
                .param("attempt", learner.attempt().value())
                .param("question", question)
                .query(String.class)
                .single();
    }

    private BigDecimal marks(int question) {
        return database.sql("""
                select assessment.mark(item.answer, response.choice, coalesce(drawn.key, item.key))
                  from assessment.attempt_item drawn
                  join assessment.item on item.id = item_id
                  left join assessment.response using (attempt_id, position)
                 where attempt_id = :attempt and position = :question
                """)
                .param("attempt", learner.attempt().value())
                .param("question", question)
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal score(AttemptId attempt) {
        return database.sql("select score from assessment.attempt where id = :attempt")
                .param("attempt", attempt.value())
                .query(BigDecimal.class)
                .single();
    }

    static Path everyKind() throws IOException {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        CourseFixture.change(
                folder,
                "course.yaml",
                "per-outcome: {1.a: 2, 1.b: 2}",
                "per-outcome: {1.a: {case: 2, several: 1}, 1.b: {best-answer: 1, order: 1, seeded: 2}}");
        CourseFixture.change(folder, "course.yaml", "items: 4", "items: 7");
        Files.writeString(folder.resolve("items/kinds.yaml"), EveryKind.items());
        return folder;
    }
}
