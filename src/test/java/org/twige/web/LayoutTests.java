package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;

@PageTest
class LayoutTests {

    @Autowired
    private MockMvc browser;

    @ParameterizedTest
    @ValueSource(strings = {"rw", "en", "fr", "sw"})
    void the_page_is_in_the_language_asked_for_and_offers_the_others(String language) throws Exception {
        var page = open("/accessibility?lang=" + language);

        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select(".govuk-language-navigation__text").attr("lang")).isEqualTo(language);
        assertThat(page.select(".govuk-language-navigation__link"))
                .hasSize(3)
                .allMatch(link -> link.attr("lang").equals(link.attr("hreflang")));
    }

    @Test
    void the_navigation_marks_where_the_reader_is() throws Exception {
        var me = new SignedIn(UUID.randomUUID(), "Aline U.", "en", Set.of(Role.LEARNER), "1");

        var page = Jsoup.parse(browser.perform(get("/accessibility?lang=en").requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select(".govuk-service-navigation__link").eachAttr("href"))
                .containsExactly("/my-training", "/courses", "/my-credentials");
        assertThat(page.select("form[action=/sign-out] input[name=_csrf]")).hasSize(1);
    }

    private Document open(String address) throws Exception {
        return Jsoup.parse(
                browser.perform(get(address)).andReturn().getResponse().getContentAsString());
    }
}
