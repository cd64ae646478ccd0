package org.twige.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.PublishCourse;
import org.twige.credentials.signing.Jws;
import org.twige.credentials.signing.SigningKeys;
import org.twige.learning.Learning;

@PageTest
@RecordApplicationEvents
class IssueCredentialTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private IssueCredential issueCredential;

    @Autowired
    private IssueMissing issueMissing;

    @Autowired
    private IssuedCredentials issued;

    @Autowired
    private Credentials credentials;

    @Autowired
    private Learning learning;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    @SuppressWarnings("NullAway.Init") // made before each test
    private CredentialFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new CredentialFixture(database, publication, issueCredential, credentials);
    }

    @Test
    void who_completes_a_course_is_given_a_credential() {
        var person = fixture.person("MUKAMANA Aline");
        var today = country.today(clock);

        learning.complete(person, fixture.version().id(), today);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                credentials.of(person, fixture.version().course()))
                        .isPresent());
        var credential = credentials.of(person, fixture.version().course()).orElseThrow();
        assertThat(credential.names()).isEqualTo("MUKAMANA Aline");
        assertThat(credential.issuedOn()).isEqualTo(today);
        assertThat(credential.validUntil()).isEqualTo(today.plusMonths(24));
        assertThat(credential.stateOn(today)).isEqualTo(Credential.State.VALID);
    }

    @Test
    void a_credential_names_the_pass_mark_by_which_its_holder_passed() {
        var person = fixture.person("NKUSI Jean");
        database.sql("""
                insert into assessment.attempt (person_id, course_id, version_id, number, language, opened_at, out_of, cut,
                                                closed_at, score, passed)
                values (:person, :course, :version, 1, 'en', '2026-11-19T10:00:00Z', 4, 61, '2026-11-19T11:00:00Z', 3, true)
                """)
                .param("person", person.value())
                .param("course", fixture.version().course().value())
                .param("version", fixture.version().id().value())
                .update();

        var credential = fixture.issue(person, LocalDate.of(2026, 11, 19));

        var proof = credentials
                .document(credential.id(), credential.language())
                .flatMap(document -> Jws.check(document.jwt(), Jws.BADGE, keys.published()))
                .flatMap(OpenBadge::read)
                .orElseThrow();
        assertThat(proof.achievement().criteria()).contains("61").doesNotContain("70");
    }

    @Test
    void the_same_completion_delivered_twice_gives_one_credential_and_is_told_once() {
        var person = fixture.person("KALISA Eric");
        var completed = fixture.completion(person, LocalDate.of(2026, 11, 20));

        issueCredential.issue(completed);
        issueCredential.issue(completed);

        assertThat(credentials.of(person)).hasSize(1);
        assertThat(events.stream(CredentialIssued.class))
                .containsExactly(new CredentialIssued(
                        credentials.of(person).getFirst().id(), person, completed.course(), completed.on()));
    }

    @Test
    void a_completion_that_nobody_heard_of_gives_a_credential_later() {
        var person = fixture.person("UWASE Divine");
        database.sql("""
                insert into learning.completion (person_id, version_id, course_id, completed_on, at)
                values (:person, :version, :course, '2026-11-19', '2026-11-19T10:00:00Z')
                """)
                .param("person", person.value())
                .param("version", fixture.version().id().value())
                .param("course", fixture.version().course().value())
                .update();

        issueMissing.issue();

        assertThat(credentials.of(person)).hasSize(1);
        assertThat(issued.missing(1_000)).noneMatch(missing -> missing.person().equals(person));
    }

    @Test
    void the_record_says_that_it_was_issued_without_saying_to_whom_by_name() {
        var credential = fixture.issue("NSENGIMANA Jean Bosco", LocalDate.of(2026, 11, 20));

        var entry = database.sql("select cast(row_to_json(e) as text) from audit.entry e where subject = :subject")
                .param("subject", "credential:" + credential.id().value())
                .query(String.class)
                .single();
        assertThat(entry)
                .contains("credentials.issued", credential.person().value().toString())
                .doesNotContain("NSENGIMANA", credential.code());
    }

    @Test
    void what_was_signed_names_nobody_by_number() {
        var credential = fixture.issue("INGABIRE Grace", LocalDate.of(2026, 11, 20));
        var document = credentials.document(credential.id(), "en").orElseThrow();
        var staffNo = database.sql("select staff_no from people.person where id = :id")
                .param("id", credential.person().value())
                .query(String.class)
                .single();

        var signed = Jws.check(document.jwt(), Jws.BADGE, keys.published()).orElseThrow();
        var sealed = Jws.open(document.slip(), keys.published()).orElseThrow();

        assertThat(signed)
                .contains("INGABIRE Grace", credential.code())
                .doesNotContain(staffNo, credential.person().value().toString());
        assertThat(sealed).contains("INGABIRE Grace").doesNotContain(staffNo);
    }

    @Test
    void issuing_costs_a_few_milliseconds() {
        var people = IntStream.range(0, 200)
                .mapToObj(number ->
                        fixture.completion(fixture.person("SPEED Test " + number), LocalDate.of(2026, 11, 20)))
                .toList();
        var begun = System.nanoTime();

        people.forEach(issueCredential::issue);

        var each = (System.nanoTime() - begun) / 1e6 / people.size();
        System.out.printf("issuing one credential: %.2f ms%n", each);
        assertThat(each).isLessThan(200);
    }

    @Test
    void the_application_cannot_change_what_was_issued() {
        fixture.issue("UMUTONI Alice", LocalDate.of(2026, 11, 20));

        assertThatThrownBy(() -> database.sql("update credentials.credential set names = 'Somebody Else'")
                        .update())
                .hasStackTraceContaining("permission denied");
    }
}
