package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;

@PageTest
class OfficeTests {

    @Autowired
    private MockMvc browser;

    @Test
    void an_official_finds_every_place_that_the_role_may_open_and_no_other() throws Exception {
        assertThat(placesOf(Role.PROGRAMME_OFFICE))
                .contains("/national", "/rosters", "/duplicates", "/instruments", "/responsibilities")
                .doesNotContain("/audit");
        assertThat(placesOf(Role.AUDITOR)).contains("/audit", "/instruments").doesNotContain("/rosters");
        assertThat(placesOf(Role.SUPERVISOR)).contains("/institutions/mine").doesNotContain("/national", "/rosters");
    }

    @Test
    void a_learner_has_no_office() throws Exception {
        var answer = browser.perform(get("/office").requestAttr(SignedIn.class.getName(), somebody(Role.LEARNER)));

        assertThat(answer.andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    private List<String> placesOf(Role role) throws Exception {
        var answer = browser.perform(get("/office?lang=en").requestAttr(SignedIn.class.getName(), somebody(role)));
        return Jsoup.parse(answer.andReturn().getResponse().getContentAsString())
                .select("main a")
                .eachAttr("href");
    }

    private static SignedIn somebody(Role role) {
        return new SignedIn(UUID.randomUUID(), "Aline U.", "en", EnumSet.of(Role.LEARNER, role), "1");
    }
}
