package org.twige.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.PublishCourse;
import org.twige.credentials.signing.Jws;
import org.twige.credentials.signing.SigningKeys;
import org.twige.people.PeopleFixture;
import org.twige.web.SignedIn;

@PageTest
class MyCredentialsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private IssueCredential issueCredential;

    @Autowired
    private Credentials credentials;

    @Autowired
    private SigningKeys keys;

    @SuppressWarnings("NullAway.Init") // made before each test
    private CredentialFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new CredentialFixture(database, publication, issueCredential, credentials);
    }

    @Test
    void who_has_none_is_told_how_to_get_one() throws Exception {
        var me = PeopleFixture.signedIn(fixture.person("NEW Learner"));

        var page = page(open("/my-credentials?lang=en", me));

        assertThat(page.select("main").text()).contains("You have no certificate yet");
        assertThat(page.select("main a").eachAttr("href")).contains("/my-training");
    }

    @Test
    void the_list_leads_to_each_of_my_certificates() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);

        var page = page(open("/my-credentials?lang=en", fixture.holder(credential)));

        assertThat(page.select("main h2 a").attr("href")).isEqualTo(path(credential));
        assertThat(page.select("main").text()).contains("A small course", credential.code(), "Valid");
    }

    @Test
    void my_certificate_says_what_others_see_and_gives_me_everything_to_take_along() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);

        var page = page(open(path(credential) + "?lang=en", fixture.holder(credential)));

        var links = page.select("main a").eachAttr("href");
        assertThat(page.select("h1").text()).isEqualTo("A small course");
        assertThat(links).contains(path(credential) + ".pdf?in=en", path(credential) + ".jwt?in=en");
        assertThat(links).anyMatch(link -> link.startsWith("http") && link.contains("/verify/"));
        assertThat(links)
                .anyMatch(link -> link.startsWith(
                        "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=A+small+course"));
        assertThat(page.select("svg[role=img]").attr("aria-label")).isNotEmpty();
        assertThat(page.select("main").text()).contains("What others see");
    }

    @Test
    void nobody_else_opens_my_certificate() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);
        var other = PeopleFixture.signedIn(fixture.person("OTHER Person"));

        for (var path : List.of(path(credential), path(credential) + ".pdf", path(credential) + ".jwt")) {
            assertThat(open(path, other).getStatus()).as(path).isEqualTo(404);
            assertThat(browser.perform(get(path)).andReturn().getResponse().getStatus())
                    .as(path)
                    .isIn(302, 404);
        }
    }

    @Test
    void the_files_bear_the_code_in_their_names() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);
        var me = fixture.holder(credential);

        var badge = open(path(credential) + ".jwt", me);
        var pdf = open(path(credential) + ".pdf", me);

        assertThat(badge.getHeader("Content-Disposition")).contains(credential.code() + ".en.jwt");
        assertThat(Jws.check(badge.getContentAsString(), Jws.BADGE, keys.published()))
                .isPresent();
        assertThat(pdf.getHeader("Content-Disposition")).contains(credential.code() + ".en.pdf");
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getContentAsByteArray())
                .startsWith("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void another_language_is_the_same_certificate() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);
        var me = fixture.holder(credential);
        assertThat(open(path(credential) + ".jwt?in=rw", me).getStatus()).isEqualTo(404);

        for (var i = 0; i < 2; i++) {
            var answer = browser.perform(post(path(credential) + "/translations")
                            .param("language", "rw")
                            .requestAttr(SignedIn.class.getName(), me)
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getRedirectedUrl()).isEqualTo(path(credential));
        }

        var original = read(open(path(credential) + ".jwt", me));
        var other = read(open(path(credential) + ".jwt?in=rw", me));
        assertThat(other.achievement().title()).isEqualTo("Isomo rigufi");
        assertThat(other.in("en", original.issuer(), original.achievement())).isEqualTo(original);
        assertThat(credentials.languages(credential.id())).containsExactlyInAnyOrder("en", "rw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw", "en", "fr", "sw"})
    void the_pages_can_be_read_in_every_language(String language) throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);
        var me = fixture.holder(credential);

        for (var path : List.of("/my-credentials", path(credential))) {
            var answer = open(path + "?lang=" + language, me);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(page(answer).select("main").text())
                    .doesNotContain("credentials.")
                    .doesNotContain("{");
        }
    }

    private Proof read(MockHttpServletResponse answer) throws Exception {
        return Jws.check(answer.getContentAsString(), Jws.BADGE, keys.published())
                .flatMap(OpenBadge::read)
                .orElseThrow();
    }

    private static String path(Credential credential) {
        return "/credentials/" + credential.id().value();
    }

    private MockHttpServletResponse open(String path, SignedIn me) throws Exception {
        return browser.perform(get(path).requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }
}
