package org.twige.courses.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Words are found in the lessons, in each of the four languages, and nothing that would answer a question is. */
@PageTest
class LessonSearchTests {

    private static final String REAL = "ai-in-plain-words";

    @Autowired
    private MockMvc browser;

    @Autowired
    private PublishCourse publication;

    private final String slug = CourseFixture.newSlug();

    @BeforeEach
    void a_course_is_published() {
        new CourseFixture(publication).publish(CourseFixture.folder(slug));
    }

    @Test
    void a_lesson_is_found_by_a_word_in_it_and_the_word_is_marked() throws Exception {
        var page = find("en", slug, "late letters");

        assertThat(page.select("main ol a").eachAttr("href"))
                .containsExactlyInAnyOrder("/learn/" + slug + "/lessons/1#k1", "/learn/" + slug + "/lessons/2#k1");
        assertThat(page.select("main ol strong").eachText()).contains("letters", "late");
        assertThat(page.select("main").text()).contains("2 lessons contain “late letters”");
    }

    @Test
    void the_lesson_with_the_word_in_its_title_comes_first() throws Exception {
        assertThat(find("en", slug, "second").select("main ol a").getFirst().text())
                .isEqualTo("2. Second lesson");
    }

    @Test
    void a_slip_of_the_finger_finds_what_is_alike() throws Exception {
        var page = find("en", slug, "leters");
        assertThat(page.select("main").text()).contains("similar words");
        assertThat(page.select("main ol a")).isNotEmpty();
    }

    @Test
    void options_and_explanations_are_not_found() throws Exception {
        for (var words : List.of("option", "Right", "Nor")) {
            assertThat(find("en", slug, words).select("main ol a")).as(words).isEmpty();
        }
    }

    @Test
    void words_that_nobody_wrote_and_words_too_long_get_an_answer_that_leads_on() throws Exception {
        assertThat(find("en", slug, "zzzzqqq").select("main").text()).contains("No lesson contains “zzzzqqq”");
        assertThat(find("en", slug, "x".repeat(101))
                        .select(".govuk-error-summary a[href=#for]")
                        .text())
                .contains("between 2 and 100");
        assertThat(find("en", slug, "<b>&'\" | ! :*").select("main b")).isEmpty();
        assertThat(open("en", "/courses/search").select("form[role=search] input[type=search]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"en,examples learned", "fr,donnees", "fr,données", "rw,amakuru", "sw,mifano"})
    void the_first_course_is_found_in_its_four_languages(String language, String words) throws Exception {
        publication.publish(Path.of("curriculum", REAL));

        var page = find(language, REAL, words);
        assertThat(page.select("main ol a")).isNotEmpty();
        assertThat(page.select("main ol strong")).isNotEmpty();
        assertThat(open(language, "/courses/" + REAL)
                        .select("form[role=search] input[name=in]")
                        .val())
                .isEqualTo(REAL);
    }

    private Document find(String language, String course, String words) throws Exception {
        var me = new SignedIn(UUID.randomUUID(), "Ineza Test", "en", Set.of(Role.LEARNER), "1");
        return Jsoup.parse(browser.perform(get("/courses/search")
                        .param("for", words)
                        .param("in", course)
                        .param("lang", language)
                        .requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private Document open(String language, String address) throws Exception {
        var me = new SignedIn(UUID.randomUUID(), "Ineza Test", "en", Set.of(Role.LEARNER), "1");
        return Jsoup.parse(
                browser.perform(get(address).param("lang", language).requestAttr(SignedIn.class.getName(), me))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}
