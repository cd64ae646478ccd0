package org.twige.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.PublishCourse;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;

@PageTest
class MergedHolderTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

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
    private CheckCredential checkCredential;

    @Autowired
    private Country country;

    @Autowired
    private BeanFactory beans;

    private CredentialFixture fixture;
    private MergeFixture merges;
    private Credential credential;
    private PersonId kept;

    @BeforeEach
    void a_credential_under_the_record_that_is_merged() {
        fixture = new CredentialFixture(database, publication, issueCredential, credentials);
        merges = new MergeFixture(beans);
        kept = fixture.person("MUKAMANA Aline Grace");
        credential = fixture.issue("MUKAMANA Aline", DAY);
    }

    @Test
    void the_credential_is_held_by_the_person_and_still_valid_under_the_name_on_it() {
        var merge = merges.merge(kept, credential.person());

        assertThat(credentials.of(kept)).extracting(Credential::id).containsExactly(credential.id());
        assertThat(credentials.own(kept, credential.id())).isPresent();
        assertThat(checkCredential
                        .byCode(Code.typed(country.code(), credential.code()).orElseThrow())
                        .verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(holder()).isEqualTo(kept.toString());

        merges.separate(merge);

        assertThat(credentials.of(kept)).isEmpty();
        assertThat(credentials.own(credential.person(), credential.id())).isPresent();
        assertThat(holder()).isEqualTo(credential.person().toString());
    }

    @Test
    void the_same_proof_is_not_issued_a_second_time() {
        database.sql("""
                insert into learning.completion (person_id, version_id, course_id, completed_on, at)
                values (:person, :version, :course, '2026-11-19', '2026-11-19T10:00:00Z')
                """)
                .param("person", credential.person().value())
                .param("version", fixture.version().id().value())
                .param("course", fixture.version().course().value())
                .update();
        merges.merge(kept, credential.person());

        issueCredential.issue(fixture.completion(kept, DAY));

        assertThat(issued.missing(100_000))
                .noneMatch(missing -> missing.person().equals(kept));
        assertThat(credentials.of(kept)).hasSize(1);
    }

    private String holder() {
        return database.sql(
                        "select cast(person_id as text) from credentials.report_credential where credential_id = :id")
                .param("id", credential.id().value())
                .query(String.class)
                .single();
    }
}
