package org.twige.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.PublishCourse;
import org.twige.credentials.signing.SigningKeys;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class VerifyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private CheckAtTheDoor door;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private IssueCredential issueCredential;

    @Autowired
    private IssuedCredentials issued;

    @Autowired
    private Credentials credentials;

    @Autowired
    private PrintCredential printCredential;

    @Autowired
    private SigningKeys keys;

    @SuppressWarnings("NullAway.Init") // made before each test
    private CredentialFixture fixture;

    private final String address = "192.0.2." + new java.security.SecureRandom().nextInt(250);

    @BeforeEach
    void fixture() {
        fixture = new CredentialFixture(database, publication, issueCredential, credentials);
    }

    @Test
    void anybody_may_open_the_page_and_no_name_is_on_it() throws Exception {
        fixture.issue("HATEGEKIMANA Nobody", DAY);

        var page = page(open("/verify?lang=en"));

        assertThat(page.select("h1").text()).isEqualTo("Check a certificate");
        assertThat(page.select("input[name=code]")).hasSize(1);
        assertThat(page.select("input[name=file][type=file]")).hasSize(1);
        assertThat(page.text()).doesNotContain("HATEGEKIMANA");
    }

    @Test
    void the_address_of_a_credential_shows_all_that_was_signed() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);

        var answer = open("/verify/" + token(credential) + "?lang=en");
        var page = page(answer);

        assertThat(page.select("h1").text()).contains("This certificate is valid");
        assertThat(page.select("dl").text())
                .contains(
                        "MUKAMANA Aline", "A small course", credential.code(), "20 November 2026", "20 November 2028");
        assertThat(page.select("main").text()).contains("First outcome", "We checked", "We did not check");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void a_typed_code_shows_initials_only() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);

        var page = page(open("/verify/" + credential.code() + "?lang=en"));

        assertThat(page.select("h1").text()).contains("valid");
        assertThat(page.select("dl").text()).contains("M. A.", "A small course");
        assertThat(page.html()).doesNotContain("MUKAMANA", "Aline", token(credential));
    }

    @Test
    void a_code_is_found_as_somebody_types_it() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);
        var typed = credential.code().replace("-", " ").toLowerCase(java.util.Locale.ROOT);

        var answer = browser.perform(get("/verify").param("code", typed).with(from(address)))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(page(open(answer.getRedirectedUrl() + "?lang=en"))
                        .select("h1")
                        .text())
                .contains("valid");
    }

    @Test
    void machines_get_the_same_facts() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);

        var whole = json("/verify/" + token(credential) + ".json");
        var brief = json("/verify/" + credential.code() + ".json");

        assertThat(whole.at("/result").stringValue()).isEqualTo("VALID");
        assertThat(whole.at("/credential/names").stringValue()).isEqualTo("MUKAMANA Aline");
        assertThat(whole.at("/credential/validUntil").stringValue()).isEqualTo("2028-11-20");
        assertThat(brief.at("/credential/initials").stringValue()).isEqualTo("M. A.");
        assertThat(brief.toString()).doesNotContain("MUKAMANA", "Aline", token(credential));
    }

    @ParameterizedTest
    @CsvSource({
        "rw,Nta cyemezo tuzi gifite iyi kode",
        "en,We know no certificate with this code",
        "fr,Nous ne connaissons aucune attestation avec ce code",
        "sw,Hatujui cheti chenye msimbo huu"
    })
    void an_unknown_code_is_answered_with_help_in_every_language(String language, String heading) throws Exception {
        for (var key : new String[] {
            "RW-AI-2222-2222",
            "nothing",
            Token.random(new java.security.SecureRandom()).text()
        }) {
            var answer = open("/verify/" + key + "?lang=" + language);

            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(page(answer).select("h1").text()).contains(heading);
            assertThat(page(answer).select("main").text())
                    .contains("I")
                    .contains("O")
                    .contains("1");
        }
        assertThat(json("/verify/nothing.json").at("/result").stringValue()).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "rw,Iki cyemezo gifite agaciro,Iki cyemezo cyarangije igihe,Iki cyemezo cyambuwe agaciro",
        "en,This certificate is valid,This certificate has expired,This certificate was revoked",
        "fr,Cette attestation est valable,Cette attestation a expiré,Cette attestation a été révoquée",
        "sw,Cheti hiki ni halali,Muda wa cheti hiki umeisha,Cheti hiki kimebatilishwa"
    })
    void every_state_is_told_in_words_in_every_language(String language, String valid, String expired, String revoked)
            throws Exception {
        var good = fixture.issue("GOOD Example", DAY);
        var old = fixture.issue("OLD Example", LocalDate.of(2020, 1, 2));
        var ended = fixture.issue("ENDED Example", DAY);
        issued.revoke(ended.id(), RevocationReason.WRONG_PERSON, UUID.randomUUID(), java.time.Instant.EPOCH);

        assertThat(heading(good, language)).contains(valid);
        assertThat(heading(old, language)).contains(expired);
        assertThat(heading(ended, language)).contains(revoked);
    }

    @Test
    void a_revoked_credential_shows_the_class_of_the_reason_at_once() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);
        assertThat(heading(credential, "en")).contains("valid");

        issued.revoke(credential.id(), RevocationReason.RESULT_WITHDRAWN, UUID.randomUUID(), java.time.Instant.now());

        assertThat(page(open("/verify/" + token(credential) + "?lang=en"))
                        .select("main")
                        .text())
                .contains("The result it rests on was withdrawn after a decision");
        assertThat(json("/verify/" + credential.code() + ".json")
                        .at("/revocationReason")
                        .stringValue())
                .isEqualTo("RESULT_WITHDRAWN");
        assertThat(page(upload(jwt(credential).getBytes(StandardCharsets.US_ASCII)))
                        .select("h1")
                        .text())
                .contains("revoked");
    }

    @Test
    void the_badge_file_and_the_pdf_are_checked_as_they_are_brought() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);

        for (var file : new byte[][] {jwt(credential).getBytes(StandardCharsets.US_ASCII), pdf(credential)}) {
            var page = page(upload(file));
            assertThat(page.select("h1").text()).contains("This certificate is valid");
            assertThat(page.select("dl").text()).contains("MUKAMANA Aline");
        }
    }

    @Test
    void a_changed_byte_in_the_badge_or_in_the_badge_inside_the_pdf_is_refused() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);
        var badge = jwt(credential);
        var pdf = pdf(credential);
        var at = new String(pdf, StandardCharsets.ISO_8859_1).indexOf(badge);

        for (var place : new int[] {5, badge.length() / 2, badge.length() - 1}) {
            var changed = badge.getBytes(StandardCharsets.US_ASCII);
            changed[place] = (byte) (changed[place] == 'A' ? 'B' : 'A');
            assertThat(page(upload(changed)).select("h1").text()).contains("not as we signed it");
            var changedPdf = pdf.clone();
            changedPdf[at + place] = changed[place];
            assertThat(page(upload(changedPdf)).select("h1").text()).contains("not as we signed it");
        }
    }

    @Test
    void a_file_without_a_badge_cannot_be_checked_and_says_why() throws Exception {
        for (var file : new byte[][] {{}, "%PDF-1.7 a scan".getBytes(StandardCharsets.UTF_8), new byte[100_000]}) {
            assertThat(page(upload(file)).select("h1").text()).contains("no certificate in this file");
        }
    }

    @Test
    void a_file_larger_than_any_of_ours_is_refused() throws Exception {
        assertThat(upload(new byte[BadgeFile.LARGEST]).getStatus()).isEqualTo(200);
        assertThat(upload(new byte[BadgeFile.LARGEST + 1]).getStatus()).isEqualTo(413);
    }

    @Test
    void nothing_is_read_of_a_file_from_an_address_that_sends_too_many() throws Exception {
        for (var i = 0; i < CheckAtTheDoor.FILES_PER_ADDRESS; i++) {
            door.checkFile(InputStream::nullInputStream, address);
        }

        var answer = door.checkFile(
                () -> {
                    throw new IOException("it was read");
                },
                address);

        assertThat(answer).isInstanceOf(CheckAtTheDoor.Answer.TooMany.class);
    }

    @Test
    void a_file_with_two_badges_has_none() throws Exception {
        var both = jwt(fixture.issue("ONE Example", DAY)) + " " + jwt(fixture.issue("TWO Example", DAY));

        assertThat(page(upload(both.getBytes(StandardCharsets.US_ASCII)))
                        .select("h1")
                        .text())
                .contains("no certificate in this file");
    }

    @Test
    void what_an_earlier_key_signed_stays_valid_after_a_rotation() throws Exception {
        var before = fixture.issue("BEFORE Example", DAY);

        keys.rotate();

        var after = fixture.issue("AFTER Example", DAY);
        assertThat(heading(before, "en")).contains("This certificate is valid");
        assertThat(heading(after, "en")).contains("This certificate is valid");
    }

    @Test
    void who_types_too_many_codes_is_asked_to_wait_while_addresses_still_work() throws Exception {
        database.sql("delete from web.limit_bucket").update();
        var credential = fixture.issue("MUKAMANA Aline", DAY);
        for (var i = 0; i < CheckAtTheDoor.CODES_PER_ADDRESS; i++) {
            assertThat(open("/verify/" + credential.code()).getStatus()).isEqualTo(200);
        }

        var page = open("/verify/" + credential.code() + "?lang=en");
        var json = open("/verify/" + credential.code() + ".json");

        assertThat(page.getStatus()).isEqualTo(429);
        assertThat(page(page).select("h1").text()).isEqualTo("Too many checks");
        assertThat(json.getStatus()).isEqualTo(429);
        assertThat(json.getHeader("Retry-After")).isEqualTo("600");
        assertThat(open("/verify/" + token(credential)).getStatus()).isEqualTo(200);
    }

    private String heading(Credential credential, String language) throws Exception {
        return page(open("/verify/" + token(credential) + "?lang=" + language))
                .select("h1")
                .text();
    }

    private String token(Credential credential) {
        return credentials
                .document(credential.id(), credential.language())
                .orElseThrow()
                .token()
                .text();
    }

    private String jwt(Credential credential) {
        return credentials
                .document(credential.id(), credential.language())
                .orElseThrow()
                .jwt();
    }

    private byte[] pdf(Credential credential) {
        return printCredential.print(credential, credential.language()).orElseThrow();
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return browser.perform(get(path).with(from(address))).andReturn().getResponse();
    }

    private MockHttpServletResponse upload(byte[] file) throws Exception {
        return browser.perform(multipart("/verify")
                        .file(new MockMultipartFile("file", file))
                        .queryParam("lang", "en")
                        .with(csrf())
                        .with(from(address)))
                .andReturn()
                .getResponse();
    }

    private tools.jackson.databind.JsonNode json(String path) throws Exception {
        return new JsonMapper().readTree(open(path).getContentAsString());
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
