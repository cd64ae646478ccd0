package org.twige.accounts.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

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

    @ParameterizedTest
    @CsvSource({
        "POST, /my-evidence, 12, 13",
        "POST, /instruments, 12, 13",
        "POST, /people/00000000-0000-0000-0000-000000000001/requests/00000000-0000-0000-0000-000000000001/exemption, 12, 13",
        "POST, /sign-in, 1, 2",
        "POST, /nowhere, 1, 2",
        "GET, /privacy, 1, 2"
    })
    void a_form_that_is_larger_than_its_route_takes_is_refused_before_it_is_read(
            String method, String address, int taken, int refused) throws Exception {
        assertThat(status(method, address, taken)).isNotEqualTo(413);
        assertThat(status(method, address, refused)).isEqualTo(413);
    }

    @Test
    void a_staff_list_may_be_larger_than_any_other_file() throws Exception {
        assertThat(status("POST", "/rosters", 40)).isNotEqualTo(413);
    }

    /** Of somebody who has signed in and sends so many megabytes. */
    private int status(String method, String address, int megabytes) throws Exception {
        var form = request(HttpMethod.valueOf(method), address)
                .with(csrf())
                .requestAttr(
                        SignedIn.class.getName(), PeopleFixture.signedIn(new PersonId(UUID.randomUUID()), Role.LEARNER))
                .contentType("multipart/form-data; boundary=x")
                .content(new byte[megabytes * 1_048_576]);
        return browser.perform(form).andReturn().getResponse().getStatus();
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
