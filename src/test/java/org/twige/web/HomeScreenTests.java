package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone can put the service on its home screen. */
@PageTest
class HomeScreenTests {

    private static final String MANIFEST = "/home-screen.webmanifest";

    @Autowired
    private MockMvc browser;

    @Autowired
    private JsonMapper json;

    @Test
    void the_manifest_has_what_a_phone_asks_for() throws Exception {
        var manifest = manifest("en");

        assertThat(manifest.get("name").asString()).isNotBlank();
        assertThat(manifest.get("start_url").asString()).isEqualTo("/my-training");
        assertThat(manifest.get("display").asString())
                .as("a phone without a button for back needs the browser's")
                .isEqualTo("minimal-ui");
    }

    @Test
    void it_speaks_the_language_of_who_asks() throws Exception {
        assertThat(manifest("rw").get("lang").asString()).isEqualTo("rw");
        assertThat(manifest("fr").get("lang").asString()).isEqualTo("fr");
    }

    @Test
    void every_icon_is_a_picture_of_its_size_with_the_mark_inside_the_circle_that_phones_leave() throws Exception {
        var icons = manifest("en").get("icons");

        assertThat(icons.size()).isEqualTo(4);
        for (var icon : icons) {
            var answer = ask(icon.get("src").asString());
            var picture = ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()));
            var size = picture.getWidth();
            assertThat(icon.get("sizes").asString()).isEqualTo(size + "x" + picture.getHeight());
            assertThat(IntStream.range(0, size * size)
                            .filter(at -> picture.getRGB(at % size, at / size) != picture.getRGB(0, 0))
                            .mapToDouble(at -> Math.hypot(at % size - size / 2.0, Math.floorDiv(at, size) - size / 2.0))
                            .max()
                            .orElseThrow())
                    .as("the farthest point of the mark, in pixels from the middle")
                    .isBetween(size * 0.2, size * 0.4);
        }
    }

    @Test
    void there_is_no_icon_of_another_size() throws Exception {
        assertThat(ask("/home-screen/100000.png").getStatus()).isEqualTo(404);
    }

    private JsonNode manifest(String language) throws Exception {
        var answer = browser.perform(get(MANIFEST).cookie(new Cookie("lang", language)))
                .andReturn();
        assertThat(answer.getResponse().getContentType()).startsWith("application/manifest+json");
        return json.readTree(answer.getResponse().getContentAsString());
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse();
    }
}
