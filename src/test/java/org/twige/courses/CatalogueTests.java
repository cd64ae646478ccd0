package org.twige.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class CatalogueTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private PublishCourse publication;

    private final String slug = CourseFixture.newSlug();

    @BeforeEach
    void a_course_is_published() {
        new CourseFixture(publication).publish(CourseFixture.folder(slug));
    }

    private Document open(String address) throws Exception {
        var me = new SignedIn(UUID.randomUUID(), "Ineza Test", "en", Set.of(Role.LEARNER), "1");
        return Jsoup.parse(browser.perform(get(address).requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw", "en", "fr", "sw"})
    void the_catalogue_leads_to_the_course_in_every_language(String language) throws Exception {
        assertThat(open("/courses?lang=" + language).select("a[href=/courses/" + slug + "]"))
                .hasSize(1);
        assertThat(open("/courses/" + slug + "?lang=" + language).select("h1")).hasSize(1);
    }

    @Test
    void the_course_page_says_what_one_learns_how_long_it_takes_and_who_answers_for_it() throws Exception {
        var page = open("/courses/" + slug + "?lang=en").select("main").text();

        assertThat(page)
                .contains("First outcome", "Second outcome", "About 34 minutes")
                .contains("4 questions", "70 %: 3 of 4 right", "provisional", "24 hours later")
                .contains("Ikinyarwanda – draft", "Version 1", "Test office", "First lesson");
    }

    @Test
    void an_exercise_stands_behind_its_lesson_with_its_minutes_and_counts_in_those_of_the_course() throws Exception {
        var practised = CourseFixture.newSlug();
        var folder = CourseFixture.folder(practised);
        CourseFixture.change(folder, "course.yaml", "final:", "practice: [{exercise: requests, after: 1}]\nfinal:");
        CourseFixture.change(folder, "course.yaml", "minutes: 34", "minutes: 59");
        new CourseFixture(publication).publish(folder);

        var page = open("/courses/" + practised + "?lang=en");
        assertThat(page.select("ol li").getFirst().text())
                .matches("First lesson 12 minutes · \\d+ KB Practice: Sort citizens’ requests 25 minutes · \\d+ KB");
        assertThat(page.select("dl").text()).contains("About 59 minutes");
        assertThat(open("/courses?lang=en")
                        .select("section:has(a[href=/courses/" + practised + "])")
                        .text())
                .contains("About 59 minutes · 2 lessons · 1 exercise");
    }

    @Test
    void a_course_with_a_guide_for_group_classes_leads_to_it_and_others_have_none() throws Exception {
        var taught = CourseFixture.newSlug();
        new CourseFixture(publication).publish(CourseFixture.withGuide(CourseFixture.folder(taught)));

        assertThat(open("/courses/" + taught + "?lang=rw").select("a[href$=/guide]"))
                .hasSize(1);
        assertThat(open("/courses/" + slug + "?lang=rw").select("a[href$=/guide]"))
                .isEmpty();
        var guide = open("/courses/" + taught + "/guide?lang=rw");
        assertThat(guide.select("h1[lang=en]").text()).isEqualTo("A class");
        assertThat(guide.select("[lang=en] h2").text()).isEqualTo("What to bring");
        assertThat(open("/courses/" + slug + "/guide?lang=rw").select("h1").text())
                .doesNotContain("A class");
    }

    @Test
    void the_course_page_leads_to_the_lessons() throws Exception {
        assertThat(open("/courses/" + slug + "?lang=en")
                        .select("a.govuk-button")
                        .attr("href"))
                .isEqualTo("/learn/" + slug);
    }

    @Test
    void nobody_reads_a_course_without_signing_in() throws Exception {
        var answer = browser.perform(get("/courses/" + slug)).andReturn().getResponse();

        assertThat(answer.getRedirectedUrl()).startsWith("/sign-in");
    }
}
