package org.twige.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.PublishCourse;
import org.twige.people.Responsibilities;
import org.twige.web.Jobs;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class ReturnFileTests {

    @TempDir
    private Path folder;

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private IssueCredential issueCredential;

    @Autowired
    private RevokeCredential revokeCredential;

    @Autowired
    private Credentials credentials;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // made before each test
    private CredentialFixture fixture;

    @SuppressWarnings("NullAway.Init") // made before each test
    private SignedIn office;

    @SuppressWarnings("NullAway.Init") // made before each test
    private ReturnDesk desk;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void an_official_of_the_programme_office() {
        fixture = new CredentialFixture(database, publication, issueCredential, credentials);
        office = fixture.official(Role.PROGRAMME_OFFICE);
        today = country.today(clock);
        desk = new ReturnDesk(pages, jobs, office, today, folder);
    }

    @Test
    void every_certificate_of_the_period_goes_back_with_a_signature_that_proves_itself() throws Exception {
        var one = fixture.issue("Urugero Kagabo", today);

        var archive = desk.made();

        assertThat(ReturnDesk.text(archive, "results.csv"))
                .contains(one.code(), "/verify/", ",PASSED,", today + ",")
                .doesNotContain("Urugero");
        assertThat(ReturnDesk.text(archive, "results.json")).contains("\"certificate_no\":\"" + one.code() + "\"");
        var said = ReturnDesk.verify(0, archive);
        assertThat(said).contains(" 0 are wrong.", "Every file is as it was signed.", "The keys came with the file.");
    }

    @Test
    void who_has_no_staff_number_or_left_stands_in_a_list_of_their_own() throws Exception {
        var stranger = fixture.issue("Urugero Nta Nimero", today);
        database.sql("update people.person set staff_no = null where id = :id")
                .param("id", stranger.person().value())
                .update();

        var archive = desk.made();

        assertThat(ReturnDesk.text(archive, "results.csv")).doesNotContain(stranger.code());
        assertThat(ReturnDesk.text(archive, "unmatched.csv"))
                .contains("NO_STAFF_NUMBER,,Urugero Nta Nimero,", stranger.code());
    }

    @Test
    void a_revoked_certificate_comes_back_as_revoked() throws Exception {
        var one = fixture.issue("Urugero Mutesi", today);
        revokeCredential.revoke(responsibilities.scopeOf(office), one.code(), RevocationReason.ISSUED_IN_ERROR);

        var line = ReturnDesk.text(desk.made(), "results.csv")
                .lines()
                .filter(row -> row.contains(one.code()))
                .findFirst();

        assertThat(line).hasValueSatisfying(row -> assertThat(row).contains(",REVOKED,"));
    }

    @Test
    void a_changed_line_is_named_and_so_is_a_changed_file() throws Exception {
        var one = fixture.issue("Urugero Umwe", today);
        var other = fixture.issue("Urugero Undi", today);
        var archive = desk.made();
        ReturnDesk.change(archive, one.code(), other.code());

        var said = ReturnDesk.verify(1, archive);

        assertThat(said)
                .contains("WRONG: results.csv was changed after it was signed")
                .contains("the line says something else than what was signed");
    }

    @Test
    void the_table_alone_proves_certificates_but_not_whose_number_stands_beside_them() throws Exception {
        fixture.issue("Urugero Wundi", today);
        var archive = desk.made();
        var table = Files.writeString(folder.resolve("results.csv"), ReturnDesk.text(archive, "results.csv"));
        var keys = Files.writeString(folder.resolve("jwks.json"), ReturnDesk.text(archive, "keys.json"));

        var said = ReturnDesk.verify(0, table, "--keys", keys.toString());

        assertThat(said).contains(" 0 are wrong.", "not whose staff number stands beside it");
    }

    @Test
    void a_period_that_ends_tomorrow_or_before_it_begins_is_refused_and_stays_typed() throws Exception {
        var tomorrow = today.plusDays(1);
        var answer = pages.perform(post("/return-files")
                        .with(csrf())
                        .requestAttr(SignedIn.class.getName(), office)
                        .param("from-day", "32")
                        .param("from-month", "1")
                        .param("from-year", "2026")
                        .param("until-day", String.valueOf(tomorrow.getDayOfMonth()))
                        .param("until-month", String.valueOf(tomorrow.getMonthValue()))
                        .param("until-year", String.valueOf(tomorrow.getYear())))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Type the first day, for example", "it cannot be after today", "value=\"32\"");
    }
}
