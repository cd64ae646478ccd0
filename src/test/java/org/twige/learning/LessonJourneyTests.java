package org.twige.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

@PageTest
class LessonJourneyTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Learning learning;

    private final String slug = CourseFixture.newSlug();
    private Reader reader;
    private PersonId person;
    private Version version;

    @BeforeEach
    void somebody_opens_a_new_course() {
        version = new CourseFixture(publication).publish(CourseFixture.folder(slug));
        var people = new PeopleFixture(database);
        person = people.personAt(people.root());
        reader = in("rw");
    }

    private Reader in(String language) {
        return new Reader(browser, PeopleFixture.signedIn(person), language);
    }

    private String lesson(int number) {
        return "/learn/" + slug + "/lessons/" + number;
    }

    private Document answerAllChecks(Document page) throws Exception {
        var answered = page;
        for (var check : new String[] {"c1", "c2", "c3"}) {
            answered = reader.answer(answered, check, "b");
        }
        return answered;
    }

    @Test
    void a_course_is_read_from_the_first_lesson_to_the_last_in_kinyarwanda() throws Exception {
        var way = reader.open("/learn/" + slug);
        assertThat(way.select(".twige-progress span").text()).isEqualTo("Ibice 0 kuri 2");
        assertThat(way.select("a.govuk-button").text()).isEqualTo("Tangira igice cya 1: Igice cya mbere");

        var first = reader.open(way.select("a.govuk-button").attr("href"));
        assertThat(first.select("h1").text()).isEqualTo("Igice cya 1 kuri 2 Igice cya mbere");
        var second = reader.finish(answerAllChecks(first));
        assertThat(reader.address()).isEqualTo(lesson(2));

        reader.finish(answerAllChecks(second));
        assertThat(reader.address()).isEqualTo("/learn/" + slug);
        assertThat(reader.open("/learn/" + slug).select(".twige-progress span").text())
                .isEqualTo("Ibice 2 kuri 2");
        assertThat(learning.lessonsAllDone(person, version.id())).isTrue();
    }

    @Test
    void a_module_without_final_is_completed_by_its_last_lesson_and_has_no_door_to_a_final() throws Exception {
        var module = CourseFixture.newSlug();
        var folder = CourseFixture.folder(module);
        CourseFixture.change(folder, "course.yaml", CourseFixture.FINAL, "");
        version = new CourseFixture(publication).publish(folder);

        for (var number = 1; number <= 2; number++) {
            assertThat(learning.wayOf(person, version.id()).completedOn()).isNull();
            reader.finish(answerAllChecks(reader.open("/learn/" + module + "/lessons/" + number)));
        }

        assertThat(learning.wayOf(person, version.id()).completedOn()).isNotNull();
        assertThat(reader.open("/learn/" + module).select(".govuk-task-list__item"))
                .hasSize(2);
        assertThat(reader.open("/courses/" + module).text()).doesNotContain("Ikizamini");
        browser.perform(get("/learn/" + module + "/final")
                        .requestAttr(SignedIn.class.getName(), PeopleFixture.signedIn(person)))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_lesson_is_not_done_while_a_check_is_unanswered_and_says_which() throws Exception {
        var page = reader.answer(reader.open(lesson(1)), "c2", "a");

        var refused = reader.finish(page);

        assertThat(refused.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#c1", "#c3");
        assertThat(refused.select("#c1 .govuk-error-message")).hasSize(1);
        assertThat(learning.wayOf(person, version.id()).done()).isZero();
    }

    @Test
    void the_right_answer_and_the_explanations_are_not_in_the_page_before_the_answer() throws Exception {
        var before = reader.open(lesson(1)).html();

        assertThat(before).contains("Second option of check c1").doesNotContain("Right, of", "Not this one, of");
    }

    @Test
    void after_a_wrong_answer_the_page_explains_it_and_the_right_one_but_no_third() throws Exception {
        var page = reader.answer(reader.open(lesson(1)), "c1", "a");

        assertThat(reader.address()).isEqualTo(lesson(1) + "#c1");
        assertThat(page.select("#c1").text())
                .contains("Not this one, of check c1", "Right, of check c1")
                .doesNotContain("Nor this one");
        assertThat(page.select("#c2").text()).doesNotContain("Right, of");
    }

    @Test
    void sending_no_choice_asks_for_one() throws Exception {
        var page = reader.answer(reader.open(lesson(1)), "c1", "");

        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#c1");
        assertThat(page.select("#c1 form")).hasSize(1);
    }

    @Test
    void the_first_answer_stays_when_two_tabs_answer() throws Exception {
        var oneTab = reader.open(lesson(1));
        reader.answer(oneTab, "c1", "b");

        var page = reader.answer(oneTab, "c1", "a");

        assertThat(page.select("#c1").text()).contains("Right, of check c1").doesNotContain("Not this one");
    }

    @Test
    void a_double_click_on_done_counts_once() throws Exception {
        var page = answerAllChecks(reader.open(lesson(1)));

        reader.finish(page);
        reader.finish(page);

        assertThat(learning.wayOf(person, version.id()).done()).isEqualTo(1);
    }

    @Test
    void changing_the_language_keeps_the_answers() throws Exception {
        reader.answer(reader.open(lesson(1)), "c1", "b");

        var english = in("en").open(lesson(1));

        assertThat(english.select("#c1 form")).isEmpty();
        assertThat(english.select("h1").text()).isEqualTo("Lesson 1 of 2 First lesson");
    }

    @Test
    void a_draft_text_says_so_and_a_reviewed_one_does_not() throws Exception {
        assertThat(reader.open(lesson(1)).select(".twige-draft")).hasSize(1);
        assertThat(in("en").open(lesson(1)).select(".twige-draft")).isEmpty();
    }

    @Test
    void a_reader_of_another_language_gets_the_original_and_is_told() throws Exception {
        var french = in("fr").open(lesson(1));

        assertThat(french.select("html").attr("lang")).isEqualTo("fr");
        assertThat(french.select("#s1").attr("lang")).isEqualTo("en");
        assertThat(french.select(".govuk-inset-text span[lang=en]").text()).isEqualTo("English");
    }

    @Test
    void a_lesson_or_question_that_does_not_exist_is_not_found() throws Exception {
        assertThat(reader.open(lesson(3)).attr("data-status")).isEqualTo("404");
        assertThat(reader.open("/learn/no-such-course").attr("data-status")).isEqualTo("404");
    }
}
