package org.twige.people.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The page of the administrator with the tokens of machines. */
@PageTest
class TokenTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AdmitSource admitSource;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    private PeopleFixture people;
    private InstitutionId school;
    private SignedIn administrator;
    private String source;

    @BeforeEach
    void an_administrator() {
        people = new PeopleFixture(database);
        school = people.institution();
        administrator = people.official(Role.ADMINISTRATOR);
        source = ScimFixture.source();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        return browser.perform(request.with(csrf()).param("lang", "en").requestAttr(SignedIn.class.getName(), who))
                .andReturn()
                .getResponse();
    }

    private Document page(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletRequestBuilder form(String request, LocalDate until) {
        return post("/scim-tokens")
                .param("request", request)
                .param("source", source)
                .param("institution", people.code(school))
                .param("may", "write")
                .param("day", String.valueOf(until.getDayOfMonth()))
                .param("month", String.valueOf(until.getMonthValue()))
                .param("year", String.valueOf(until.getYear()));
    }

    private LocalDate nextMonth() {
        return country.today(clock).plusMonths(1);
    }

    private String made() throws Exception {
        return page(ask(form(UUID.randomUUID().toString(), nextMonth()), administrator))
                .select("textarea#token")
                .text();
    }

    private boolean opens(String token) {
        return admitSource.admit("Bearer " + token) instanceof AdmitSource.Answer.Admitted;
    }

    @Test
    void a_token_opens_the_door_and_only_its_hash_is_kept() throws Exception {
        var token = made();

        assertThat(token).startsWith("twige_scim_");
        assertThat(opens(token)).isTrue();
        assertThat(page(ask(get("/scim-tokens"), administrator)).text())
                .contains(source)
                .doesNotContain(token);
        assertThat(database.sql("select count(*) from people.scim_token t where cast(t as text) like :part")
                        .param("part", "%" + token.substring(token.length() - 20) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_form_sent_twice_makes_one_token() throws Exception {
        var request = UUID.randomUUID().toString();

        ask(form(request, nextMonth()), administrator);
        var again = ask(form(request, nextMonth()), administrator);

        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(page(again).text()).contains("made a token before");
        assertThat(database.sql("select count(*) from people.scim_token where source = :source")
                        .param("source", source)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_the_form_is_said_at_each_field_and_what_was_typed_stays() throws Exception {
        source = "Pay Roll!";

        var answer = ask(form(UUID.randomUUID().toString(), nextMonth().plusYears(2)), administrator);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#source", "#until-day");
        assertThat(page(answer).select("input[name=source]").attr("value")).isEqualTo("Pay Roll!");
    }

    @Test
    void a_revoked_token_opens_nothing_from_then_on() throws Exception {
        var token = made();
        var address = "/scim-tokens/" + ScimFixture.idOf(token) + "/revocation";

        var first = ask(post(address), administrator);
        var second = ask(post(address), administrator);

        assertThat(first.getRedirectedUrl()).isEqualTo("/scim-tokens");
        assertThat(second.getRedirectedUrl()).isEqualTo("/scim-tokens");
        assertThat(opens(token)).isFalse();
        assertThat(database.sql("select count(*) from audit.entry where kind = 'scim.token-revoked' and subject = :id")
                        .param("id", "scim-token:" + ScimFixture.idOf(token))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void another_administrator_and_not_the_maker_lets_more_people_leave_today() throws Exception {
        var token = made();
        var address = "/scim-tokens/" + ScimFixture.idOf(token) + "/leavers";

        assertThat(ask(post(address), administrator).getStatus()).isEqualTo(409);
        assertThat(ask(post(address), people.official(Role.ADMINISTRATOR)).getRedirectedUrl())
                .isEqualTo("/scim-tokens");
        assertThat(admitSource.admit("Bearer " + token))
                .isInstanceOfSatisfying(
                        AdmitSource.Answer.Admitted.class,
                        admitted -> assertThat(admitted.source().manyMayLeave()).isTrue());
    }

    @Test
    void nobody_but_an_administrator_comes_near() throws Exception {
        for (var role : new Role[] {Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.COORDINATOR}) {
            assertThat(ask(get("/scim-tokens"), people.official(role)).getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void who_asks_too_often_has_to_wait() throws Exception {
        var token = made();

        var answers = new ArrayList<Class<?>>();
        for (var i = 0; i < 601; i++) {
            answers.add(admitSource.admit("Bearer " + token).getClass());
        }

        assertThat(answers.subList(0, 600)).containsOnly(AdmitSource.Answer.Admitted.class);
        assertThat(answers.getLast()).isEqualTo(AdmitSource.Answer.TooOften.class);
    }
}
