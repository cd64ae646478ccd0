package org.twige.courses.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;

@PageTest
class VoiceScriptTest {

    @Autowired
    private MockMvc server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Test
    void an_author_saves_what_is_to_be_spoken_of_a_lesson_in_its_own_language() throws Exception {
        var slug = CourseFixture.newSlug();
        new CourseFixture(publication).publish(CourseFixture.folder(slug));

        var answer = ask("/recordings/new/" + slug + "/1/en/voice-script.txt");

        assertThat(answer.getContentAsString())
                .contains("Part 1\nTwelve letters came.", "Part 3\nCount yours.", "1 Twelve\n2 Three")
                .contains("Who chose 2 hears\nRight: three.", "Who chose another one hears\nNo: three.");
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment", slug + "-01-en.txt");
        assertThat(ask("/recordings/new/" + slug + "/1/sw/voice-script.txt").getStatus())
                .as("not written in it")
                .isEqualTo(404);
        assertThat(ask("/recordings/new/" + slug + "/1/en").getContentAsString())
                .contains("/1/en/voice-script.txt");
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        var author = new PeopleFixture(database).official(Role.AUTHOR);
        return server.perform(get(address).param("lang", "en").requestAttr("org.twige.web.SignedIn", author))
                .andReturn()
                .getResponse();
    }
}
