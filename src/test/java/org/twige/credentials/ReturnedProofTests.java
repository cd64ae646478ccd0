package org.twige.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.credentials.evidence.EvidenceFixture;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Jobs;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class ReturnedProofTests {

    @TempDir
    private Path folder;

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    private PeopleFixture people;
    private PersonId teacher;
    private SignedIn office;
    private ReturnDesk desk;
    private String staffNo;
    private UUID proof;

    @BeforeEach
    void a_teacher_who_showed_a_certificate_of_an_invented_academy() {
        people = new PeopleFixture(database);
        var course = new CourseFixture(publication).publish().course();
        var evidence = new EvidenceFixture(database);
        teacher = people.person().at(people.institution()).save();
        office = people.official(Role.PROGRAMME_OFFICE);
        desk = new ReturnDesk(pages, jobs, office, country.today(clock), folder);
        proof = evidence.claimed(teacher, evidence.rule(course));
        staffNo = database.sql("select staff_no from people.person where id = :id")
                .param("id", teacher.value())
                .query(String.class)
                .single();
    }

    @Test
    void an_accepted_proof_from_elsewhere_goes_back_with_its_issuer_and_without_a_number_of_ours() throws Exception {
        decide("ACCEPT");

        var archive = desk.made();

        assertThat(line(archive))
                .hasValueSatisfying(line -> assertThat(line).contains(",,ACCEPTED,,2026-06-05,,,,Example Academy,"));
        assertThat(ReturnDesk.text(archive, "results.json"))
                .contains("\"result\":\"ACCEPTED\"", "\"issuer\":\"Example Academy\"");
        assertThat(ReturnDesk.verify(0, archive)).contains(" 0 are wrong.", "Every file is as it was signed.");
    }

    @Test
    void a_claimed_proof_never_goes_back() throws Exception {
        assertThat(line(desk.made())).isEmpty();
    }

    @Test
    void a_proof_that_was_revoked_comes_back_as_revoked() throws Exception {
        decide("ACCEPT");
        decide("REVOKE");

        var archive = desk.made();

        assertThat(line(archive)).hasValueSatisfying(line -> assertThat(line).contains(",REVOKED,"));
        assertThat(ReturnDesk.verify(0, archive)).contains(" 0 are wrong.");
    }

    @Test
    void the_seal_of_a_line_holds_for_whose_it_is_and_for_who_issued_it() throws Exception {
        decide("ACCEPT");
        var archive = desk.made();
        var keys = Files.writeString(folder.resolve("jwks.json"), ReturnDesk.text(archive, "keys.json"));
        var table = ReturnDesk.text(archive, "results.csv");

        for (var change : new String[] {staffNo, "Example Academy", "2026-06-05", "ACCEPTED"}) {
            var changed = Files.writeString(folder.resolve("results.csv"), table.replaceFirst(change, change + "1"));
            assertThat(ReturnDesk.verify(1, changed, "--keys", keys.toString()))
                    .as(change)
                    .contains("the line says something else than what was signed");
        }
        var nameless = Files.writeString(folder.resolve("results.csv"), table.replaceFirst("Example Academy", ""));
        assertThat(ReturnDesk.verify(1, nameless, "--keys", keys.toString())).contains("the line says something else");
    }

    @Test
    void a_proof_of_somebody_without_a_staff_number_stands_in_the_list_of_the_unmatched() throws Exception {
        decide("ACCEPT");
        database.sql("update people.person set staff_no = null where id = :id")
                .param("id", teacher.value())
                .update();

        var unmatched = ReturnDesk.text(desk.made(), "unmatched.csv");

        assertThat(unmatched).contains("NO_STAFF_NUMBER,,", ",2026-06-05,");
    }

    private Optional<String> line(Path archive) throws Exception {
        return ReturnDesk.text(archive, "results.csv")
                .lines()
                .filter(line -> line.startsWith(staffNo + ","))
                .findFirst();
    }

    private void decide(String decision) throws Exception {
        var answer = pages.perform(post("/evidence/" + proof + "/decisions")
                        .with(csrf())
                        .requestAttr(SignedIn.class.getName(), office)
                        .param("decision", decision)
                        .param("reason", decision.equals("REVOKE") ? "NOT_GENUINE" : "")
                        .param("words", "Invented words for a test."))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/evidence?decided=" + decision);
    }
}
