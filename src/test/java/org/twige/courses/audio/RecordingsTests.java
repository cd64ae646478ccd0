package org.twige.courses.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A lesson read aloud reaches learners after a second author has listened, and only while its words are the same. */
@PageTest
class RecordingsTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private JdbcClient database;

    private final String slug = CourseFixture.newSlug();
    private final Path folder = CourseFixture.folder(slug);
    private SignedIn author;
    private SignedIn second;
    private SignedIn learner;

    @BeforeEach
    void a_course_with_two_authors() {
        new CourseFixture(publication).publish(folder);
        var people = new PeopleFixture(database);
        author = people.official(Role.AUTHOR);
        second = people.official(Role.AUTHOR);
        learner = PeopleFixture.signedIn(people.personAt(people.institution()));
    }

    @Test
    void learners_hear_it_when_a_second_author_has_listened() throws Exception {
        var address = bring(Silence.of(61), true);
        assertThat(player(learner)).isEmpty();
        assertThat(answer(get(address + "/sound.ogg"), learner).getStatus()).isEqualTo(404);

        decide(address, author, "approved", "");
        assertThat(page(get(address), author).text())
                .contains("waits for a second author", "You brought this recording");
        decide(address, second, "approved", "");

        assertThat(player(learner)).isEqualTo(address + "/sound.ogg");
        assertThat(lesson(learner).text()).contains("a person reads this page aloud (2 min, 14 KB)");
        var sound = answer(get(address + "/sound.ogg").header("Range", "bytes=0-3"), learner);
        assertThat(sound.getStatus()).isEqualTo(206);
        assertThat(sound.getContentType()).isEqualTo("audio/ogg");
        assertThat(sound.getContentAsByteArray()).isEqualTo("OggS".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_recording_of_other_words_is_not_offered_any_more() throws Exception {
        var address = bring(Silence.of(5), true);
        decide(address, second, "approved", "");
        assertThat(player(learner)).isEqualTo(address + "/sound.ogg");

        var file = folder.resolve("lessons/01-first.en.md");
        Files.writeString(file, Files.readString(file).replace("Count the letters on", "Count all letters on"));
        new CourseFixture(publication).publish(folder);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(player(learner)).isEmpty());
        assertThat(page(get("/recordings").param("in", slug), author).text()).contains("the lesson has changed since");
    }

    @Test
    void it_is_withdrawn_with_a_reason_and_then_nobody_can_start_it() throws Exception {
        var address = bring(Silence.of(5), true);
        decide(address, second, "approved", "");

        assertThat(decide(address, author, "withdrawn", " ").getStatus()).isEqualTo(422);
        decide(address, author, "withdrawn", "The voice is too quiet.");
        assertThat(player(learner)).isEmpty();
        assertThat(answer(get(address + "/sound.ogg"), learner).getStatus()).isEqualTo(404);
        assertThat(page(get(address), second).text()).contains("withdrawn", "The voice is too quiet.");
    }

    @Test
    void what_is_wrong_with_a_file_is_said_and_nothing_is_kept() throws Exception {
        assertThat(refused(new byte[0], true)).contains("Choose a sound file");
        assertThat(refused("MZ is no sound".getBytes(StandardCharsets.US_ASCII), true))
                .contains("no whole sound file");
        assertThat(refused(new byte[3 * 1024 * 1024 + 1], true)).contains("larger than 3 MB");
        assertThat(refused(Silence.of(1_801), true)).contains("longer than half an hour");
        assertThat(refused(Silence.of(5), false)).contains("agreed in writing");
        assertThat(page(get("/recordings").param("in", slug), author).select("a[href~=/recordings/[0-9a-f-]{36}]"))
                .isEmpty();
    }

    private String bring(byte[] sound, boolean consent) throws Exception {
        var answer = add(sound, consent);
        assertThat(answer.getStatus()).isEqualTo(303);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private String refused(byte[] sound, boolean consent) throws Exception {
        var answer = add(sound, consent);
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString())
                .select(".govuk-error-summary")
                .text();
    }

    private MockHttpServletResponse add(byte[] sound, boolean consent) throws Exception {
        return answer(
                multipart("/recordings/new/" + slug + "/1/en")
                        .file(new MockMultipartFile("file", "lesson.opus", "audio/ogg", sound))
                        .param("consent", String.valueOf(consent)),
                author);
    }

    private MockHttpServletResponse decide(String address, SignedIn who, String decision, String reason)
            throws Exception {
        return answer(post(address).param("decision", decision).param("reason", reason), who);
    }

    private String player(SignedIn who) throws Exception {
        return lesson(who).select("main audio").attr("src");
    }

    private Document lesson(SignedIn who) throws Exception {
        return page(get("/learn/" + slug + "/lessons/1"), who);
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request, SignedIn who) throws Exception {
        return Jsoup.parse(answer(request, who).getContentAsString());
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, SignedIn who)
            throws Exception {
        return browser.perform(request.with(csrf())
                        .requestAttr(SignedIn.class.getName(), who)
                        .param("lang", "en"))
                .andReturn()
                .getResponse();
    }
}
