package org.twige.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;

@PageTest
class DrawingTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    private Version version;

    @BeforeEach
    void a_course_with_a_drawing_is_published() {
        version = new CourseFixture(publication).publish();
    }

    private Element figure(String language) {
        var lesson = courses.lessons(version.id()).getFirst();
        var html = courses.blocks(version.id(), lesson.id(), language)
                .get(4)
                .html()
                .html();
        return Jsoup.parseBodyFragment(html).expectFirst("figure.twige-drawing > img");
    }

    private MockHttpServletResponse open(String address, String accepted) throws Exception {
        return browser.perform(get(address).header("Accept-Encoding", accepted))
                .andReturn()
                .getResponse();
    }

    @Test
    void a_lesson_shows_its_drawing_and_says_what_it_shows() {
        var image = figure("en");

        assertThat(image.attr("src")).matches("/drawings/[0-9a-f]{32}\\.svg");
        assertThat(image.attr("alt")).isEqualTo("Twelve letters in a row; the last three are late");
        assertThat(image.attr("width")).isEqualTo("320");
        assertThat(image.attr("height")).isEqualTo("120");
        assertThat(image.attr("loading")).isEqualTo("lazy");
    }

    @Test
    void the_drawing_has_the_words_of_the_language() throws Exception {
        assertThat(open(figure("en").attr("src"), "").getContentAsString(StandardCharsets.UTF_8))
                .contains("Late &amp; &lt;lost&gt;: 3");
        assertThat(open(figure("rw").attr("src"), "").getContentAsString(StandardCharsets.UTF_8))
                .contains("Yatinze: 3");
    }

    @Test
    void a_drawing_is_kept_by_browsers_for_ever_and_may_do_nothing() throws Exception {
        var answer = open(figure("en").attr("src"), "");

        assertThat(answer.getContentType()).isEqualTo("image/svg+xml");
        assertThat(answer.getHeaders("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
        assertThat(answer.getHeaders("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void a_drawing_comes_compressed_to_who_can_read_it() throws Exception {
        var answer = open(figure("en").attr("src"), "br, gzip");

        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getHeader("Vary")).contains("Accept-Encoding");
        try (var svg = new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(new String(svg.readAllBytes(), StandardCharsets.UTF_8)).startsWith("<svg ");
        }
    }

    @Test
    void an_address_without_a_drawing_is_not_found() throws Exception {
        assertThat(open("/drawings/" + "0".repeat(32) + ".svg", "").getStatus()).isEqualTo(404);
    }

    @Test
    void the_weight_of_a_lesson_counts_its_drawings() {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        for (var file : new String[] {"lessons/01-first.en.md", "lessons/01-first.rw.md"}) {
            CourseFixture.change(folder, file, "![Twelve letters in a row; the last three are late](letters)", "");
        }
        var without = new CourseFixture(publication).publish(folder);

        assertThat(weight(version)).isGreaterThan(weight(without) + 200);
    }

    private int weight(Version of) {
        return Objects.requireNonNull(
                        courses.lessons(of.id()).getFirst().texts().get("en"))
                .bytes();
    }
}
