package org.twige.accounts.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;

@PageTest
class DoorTests {

    @Autowired
    private MockMvc browser;

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        var answer = browser.perform(post("/sign-in")).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("govuk-heading-l");
    }

    @Test
    void an_address_that_is_nowhere_is_not_found() throws Exception {
        assertThat(browser.perform(get("/nowhere")).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_token_of_the_test_kit_is_taken() throws Exception {
        assertThat(browser.perform(post("/nowhere").with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
