package org.twige.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.PublishCourse;
import org.twige.learning.CompletionSetAside;
import org.twige.learning.CourseCompleted;
import org.twige.learning.Learning;
import org.twige.learning.SetAside;
import org.twige.people.PersonId;

/** A credential ends with its completion, and a new one follows when that one counts again. */
@PageTest
@RecordApplicationEvents
class EndWithCompletionTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private IssueCredential issueCredential;

    @Autowired
    private EndWithCompletion endWithCompletion;

    @Autowired
    private Credentials credentials;

    @Autowired
    private Learning learning;

    @Autowired
    private SetAside setAside;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    private CredentialFixture fixture;
    private PersonId person;
    private LocalDate today;

    @BeforeEach
    void somebody_with_a_credential() {
        fixture = new CredentialFixture(database, publication, issueCredential, credentials);
        person = fixture.person("MUKAMANA Aline");
        today = country.today(clock);
        learning.complete(person, fixture.version().id(), today);
        awaitStates("valid");
    }

    private CompletionSetAside set() {
        var version = fixture.version();
        var official = new PersonId(new UUID(0, 4));
        setAside.begin(person, version.course(), version.id(), today, official);
        awaitStates("RESULT_WITHDRAWN");
        return new CompletionSetAside(person, version.course(), version.id(), today, official);
    }

    private List<String> states() {
        return database.sql("""
                select coalesce(r.reason, 'valid') as state from credentials.credential c
                  left join credentials.revocation r on r.credential_id = c.id
                 where c.person_id = :person order by c.number
                """)
                .param("person", person.value())
                .query((row, _) -> row.getString("state"))
                .list();
    }

    private void awaitStates(String... states) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(states()).containsExactly(states));
    }

    @Test
    void it_ends_once_however_often_it_is_told() {
        var told = set();

        endWithCompletion.end(told);
        setAside.begin(person, told.course(), told.version(), today, told.by());

        assertThat(states()).containsExactly("RESULT_WITHDRAWN");
        assertThat(events.stream(CompletionSetAside.class)
                        .filter(one -> one.person().equals(person)))
                .hasSize(1);
    }

    @Test
    void one_completion_that_counts_again_has_one_new_credential_which_late_news_leave_alone() {
        var told = set();

        setAside.end(person, told.course(), told.version(), today);
        setAside.end(person, told.course(), told.version(), today);
        awaitStates("RESULT_WITHDRAWN", "valid");
        endWithCompletion.end(told);

        assertThat(states()).containsExactly("RESULT_WITHDRAWN", "valid");
    }

    @Test
    void what_an_official_revoked_by_hand_stays_without_a_new_one() {
        var credential = credentials.of(person, fixture.version().course()).orElseThrow();
        database.sql("""
                insert into credentials.revocation (credential_id, reason, revoked_at, revoked_by)
                values (:id, 'WRONG_PERSON', now(), :by)
                """)
                .param("id", credential.id().value())
                .param("by", UUID.randomUUID())
                .update();
        var version = fixture.version();

        setAside.begin(person, version.course(), version.id(), today, person);
        setAside.end(person, version.course(), version.id(), today);
        issueCredential.issue(new CourseCompleted(person, version.course(), version.id(), today));

        assertThat(states()).containsExactly("WRONG_PERSON");
    }

    @Test
    void the_final_that_does_not_count_is_set_aside_twice_when_it_counted_again_in_between() {
        var told = set();
        setAside.end(person, told.course(), told.version(), today);
        awaitStates("RESULT_WITHDRAWN", "valid");

        setAside.begin(person, told.course(), told.version(), today, told.by());

        awaitStates("RESULT_WITHDRAWN", "RESULT_WITHDRAWN");
        assertThat(learning.wayOf(person, told.version()).completedOn()).isNull();
    }
}
