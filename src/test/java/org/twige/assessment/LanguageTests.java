package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.GivenAnswer;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;

/** Somebody changes the language, or the device, in the middle of a final with every kind of question. */
@PageTest
class LanguageTests {

    private static final int QUESTIONS = 7;

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
    void a_final_with_every_kind_is_open() throws Exception {
        finals = new FinalFixture(browser, database, publication, courses);
        version = finals.loaded(new CourseFixture(publication).publish(KindsTests.everyKind()));
        learner = finals.learnerAfterLessons(version).in("en");
        learner.send(learner.open(finals.door(version)), "/final");
    }

    private Document page(Learner reader, int question) throws Exception {
        return reader.open("/attempts/" + learner.attempt() + "/questions/" + question);
    }

    /** What is chosen or typed on a page. */
    private static List<String> given(Document page) {
        return page.select("input[checked], option[selected], input[name=figure]")
                .eachAttr("value");
    }

    private Map<Integer, String> saved(String column) {
        return database
                .sql("select position, " + column + " as what from assessment.response where attempt_id = :attempt")
                .param("attempt", learner.attempt().value())
                .query((row, _) -> Map.entry(row.getInt("position"), row.getString("what")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private GivenAnswer right(int question) {
        return GivenAnswer.right(database, learner.attempt().value()).get(question - 1);
    }

    /** The page of the link to another language, as it stands on this page. */
    private Document inLanguage(Document page, String language) throws Exception {
        var link = page.select(".govuk-language-navigation a[lang=" + language + "]")
                .attr("href");
        var here = URI.create(learner.address());
        var answer = learner.perform(get(here.resolve(here.getPath() + link)));
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void responses_of_every_kind_stay_when_the_language_changes_and_each_keeps_the_language_it_was_read_in()
            throws Exception {
        for (var question = 1; question <= QUESTIONS; question++) {
            var language = question % 2 == 0 ? "rw" : "en";
            learner.in(language)
                    .send(
                            page(learner, question),
                            "/questions/" + question,
                            right(question).fields());
        }
        var kept = saved("choice");

        for (var question = 1; question <= QUESTIONS; question++) {
            var english = given(page(learner.in("en"), question));
            assertThat(english).as("question %d", question).isNotEmpty();
            assertThat(given(page(learner.in("rw"), question)))
                    .as("question %d", question)
                    .isEqualTo(english);
        }

        assertThat(saved("choice")).isEqualTo(kept).hasSize(QUESTIONS);
        assertThat(saved("language"))
                .allSatisfy((question, language) -> assertThat(language).isEqualTo(question % 2 == 0 ? "rw" : "en"));
    }

    @Test
    void a_response_that_is_given_again_in_another_language_is_the_same_response_in_that_language() throws Exception {
        for (var question = 1; question <= QUESTIONS; question++) {
            learner.in("en")
                    .send(
                            page(learner, question),
                            "/questions/" + question,
                            right(question).fields());
        }
        var kept = saved("choice");

        for (var question = 1; question <= QUESTIONS; question++) {
            learner.in("rw")
                    .send(
                            page(learner, question),
                            "/questions/" + question,
                            right(question).fields());
        }

        assertThat(saved("choice")).isEqualTo(kept);
        assertThat(saved("language").values()).containsOnly("rw");
    }

    @Test
    void what_cannot_be_saved_yet_is_still_there_to_be_mended_in_another_language() throws Exception {
        var order = of("order");
        var refused = learner.send(
                page(learner, order), "/questions/" + order, "place", "2", "place", "2", "place", "", "place", "1");

        var other = inLanguage(refused, "rw");

        assertThat(other.select("html").attr("lang")).isEqualTo("rw");
        assertThat(other.select(".govuk-error-summary")).hasSize(1);
        assertThat(other.select("option[selected]").eachText()).containsExactly("2", "2", "1");
    }

    @Test
    void a_number_that_is_mended_from_the_page_of_all_answers_goes_back_there_in_another_language() throws Exception {
        var number = number();
        var refused = learner.send(
                learner.open("/attempts/" + learner.attempt() + "/questions/" + number + "?check=true"),
                "/questions/" + number,
                "figure",
                "about 12 & a half");

        var other = inLanguage(refused, "rw");

        assertThat(other.select("input[name=figure]").val()).isEqualTo("about 12 & a half");
        assertThat(other.select("input[name=check]").val()).isEqualTo("true");
        assertThat(other.select(".govuk-language-navigation a[lang=en]").attr("href"))
                .as("and back again, without the first language")
                .endsWith("&lang=en")
                .doesNotContain("lang=rw");
    }

    @Test
    void another_device_in_another_language_goes_on_with_every_answer_and_says_when_it_was_saved() throws Exception {
        for (var question = 1; question <= 3; question++) {
            learner.send(
                    page(learner, question),
                    "/questions/" + question,
                    right(question).fields());
        }

        var phone = learner.elsewhere().in("rw");
        var resumed = phone.open("/attempts/" + learner.attempt());
        var check = phone.open("/attempts/" + learner.attempt() + "/check");

        assertThat(phone.attempt()).isEqualTo(learner.attempt());
        assertThat(resumed.text()).containsPattern("Ibyasubijwe: 3 kuri 7 · Byabitswe \\d\\d:\\d\\d");
        assertThat(check.select("dt")).hasSize(QUESTIONS);
        assertThat(check.select("dd strong")).as("questions without an answer").hasSize(4);
        assertThat(given(page(phone, 2))).isEqualTo(given(page(learner.in("en"), 2)));
    }

    private int of(String kind) {
        return find("kind = '" + kind + "'");
    }

    private int number() {
        return find("answer = 'number'");
    }

    private int find(String what) {
        return database.sql("""
                select min(position) from assessment.attempt_item join assessment.item on item.id = item_id
                 where attempt_id = :attempt and\s""" + what)
                .param("attempt", learner.attempt().value())
                .query(Integer.class)
                .single();
    }
}
