package org.twige.credentials.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
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
import org.twige.web.SignedIn;

@PageTest
class IssuerRuleTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private IssuerRules rules;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    private final UUID rule = UUID.randomUUID();
    private PeopleFixture people;
    private SignedIn office;
    private Map<String, String> typed;

    @BeforeEach
    void an_official_and_what_is_typed() {
        people = new PeopleFixture(database);
        office = people.official(Role.PROGRAMME_OFFICE);
        var course = new CourseFixture(publication).publish().course();
        typed = new LinkedHashMap<>(Map.of(
                "rule", rule.toString(),
                "version", "1",
                "course", course.value().toString(),
                "issuer", "Example Academy",
                "issuerWords", "Example Academy\nAcadémie Exemple",
                "title", "AI for Everyone",
                "titleWords", "AI for Everyone",
                "review", "ALWAYS",
                "instrument", "Letter T/1"));
        typed.putAll(Map.of("from-day", "1", "from-month", "1", "from-year", "2025"));
    }

    @Test
    void a_rule_is_recorded_once_however_often_its_form_is_sent() throws Exception {
        assertThat(send().getRedirectedUrl()).isEqualTo("/issuer-rules?recorded=true");
        assertThat(send().getRedirectedUrl()).isEqualTo("/issuer-rules?recorded=true");

        assertThat(rules.versions(rule)).hasSize(1);
        assertThat(rules.versions(rule).getFirst().issuerWords())
                .containsExactly("Example Academy", "Académie Exemple");
        assertThat(open("/issuer-rules").text()).contains("Example Academy: AI for Everyone");
    }

    @Test
    void a_change_is_a_further_version_and_the_first_stays_as_it_was() throws Exception {
        send();
        var form = open("/issuer-rules/" + rule);
        assertThat(form.select("input[name=version]").val()).isEqualTo("2");

        typed.putAll(Map.of("version", "2", "title", "AI for All", "ended", "true"));
        send();

        assertThat(rules.versions(rule)).extracting(IssuerRule::title).containsExactly("AI for All", "AI for Everyone");
        assertThat(open("/issuer-rules/" + rule).text()).contains("Version 1:", "Version 2:");
    }

    @Test
    void of_two_who_change_the_same_rule_the_later_keeps_what_was_typed_and_sees_the_other() throws Exception {
        send();
        typed.put("version", "2");
        typed.put("title", "Hers");
        send();
        typed.put("title", "His");

        var late = send();

        assertThat(late.getStatus()).isEqualTo(409);
        var page = Jsoup.parse(late.getContentAsString());
        assertThat(page.text()).contains("Somebody recorded another version meanwhile");
        assertThat(page.select("input[name=title]").val()).isEqualTo("His");
        assertThat(page.select("input[name=version]").val()).isEqualTo("3");
    }

    @Test
    void signed_ones_need_a_key_and_a_sample_its_share() throws Exception {
        typed.put("review", "SIGNED");
        assertThat(wrongFields()).containsExactly("#keys");
        typed.put("keys", "{\"kty\": \"oct\", \"k\": \"c2VjcmV0\"}");
        assertThat(wrongFields()).containsExactly("#keys");
        typed.put("keys", "");
        typed.put("review", "SAMPLE");
        typed.put("percent", "101");
        assertThat(wrongFields()).containsExactly("#percent");
        typed.putAll(Map.of("percent", "20", "until-day", "31", "until-month", "12", "until-year", "2024"));
        assertThat(wrongFields()).containsExactly("#until");
    }

    private List<String> wrongFields() throws Exception {
        return Jsoup.parse(send().getContentAsString())
                .select(".govuk-error-summary a")
                .eachAttr("href");
    }

    private MockHttpServletResponse send() throws Exception {
        var form = post("/issuer-rules").with(csrf()).requestAttr(SignedIn.class.getName(), office);
        typed.forEach((name, value) -> form.param(name, value));
        return pages.perform(form).andReturn().getResponse();
    }

    private Document open(String address) throws Exception {
        var answer = pages.perform(get(address).requestAttr(SignedIn.class.getName(), office))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
