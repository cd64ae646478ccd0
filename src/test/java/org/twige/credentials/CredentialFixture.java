package org.twige.credentials;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.learning.CourseCompleted;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Issues credentials to invented people for tests, all for one small course. */
public class CredentialFixture {

    private final PeopleFixture people;
    private final PublishCourse publication;
    private final IssueCredential issueCredential;
    private final Credentials credentials;
    private @Nullable Version version;

    CredentialFixture(
            JdbcClient database, PublishCourse publication, IssueCredential issueCredential, Credentials credentials) {
        this.people = new PeopleFixture(database);
        this.publication = publication;
        this.issueCredential = issueCredential;
        this.credentials = credentials;
    }

    synchronized Version version() {
        return Optional.ofNullable(version).orElseGet(() -> version = new CourseFixture(publication).publish());
    }

    PersonId person(String names) {
        return people.person().named(names).at(people.root()).save();
    }

    CourseCompleted completion(PersonId person, LocalDate on) {
        return new CourseCompleted(person, version().course(), version().id(), on);
    }

    /** A credential of somebody new with these names, issued on a day. */
    Credential issue(String names, LocalDate on) {
        return issue(person(names), on);
    }

    Credential issue(PersonId person, LocalDate on) {
        issueCredential.issue(completion(person, on));
        return credentials.of(person, version().course()).orElseThrow();
    }

    SignedIn holder(Credential credential) {
        return PeopleFixture.signedIn(credential.person());
    }

    SignedIn official(Role role) {
        return people.official(role);
    }
}
