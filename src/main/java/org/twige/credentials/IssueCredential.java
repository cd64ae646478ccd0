package org.twige.credentials;

import java.security.SecureRandom;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.credentials.IssuedCredentials.Issue;
import org.twige.learning.CourseCompleted;

/** Gives a credential to who completed a course: once for each person and version, however often it is told. */
@Component
class IssueCredential {

    private final IssuedCredentials issued;
    private final DraftProof draftProof;
    private final SignCredential signCredential;
    private final Country country;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final SecureRandom chance = new SecureRandom();

    IssueCredential(
            IssuedCredentials issued,
            DraftProof draftProof,
            SignCredential signCredential,
            Country country,
            Audit audit,
            ApplicationEventPublisher events) {
        this.issued = issued;
        this.draftProof = draftProof;
        this.signCredential = signCredential;
        this.country = country;
        this.audit = audit;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(CourseCompleted completed) {
        issue(completed);
    }

    /** Does nothing for who has the credential already. */
    @Transactional
    void issue(CourseCompleted completed) {
        var code = Code.random(country.code(), chance);
        issued.place(completed, code).ifPresent(place -> {
            var proof = draftProof.of(completed, Token.random(chance), code, place);
            var slip = Slip.of(proof, country.zone());
            var issue = new Issue(proof, slip, signCredential.sign(proof), signCredential.seal(slip));
            issued.add(completed, issue).ifPresent(id -> told(id, completed));
        });
    }

    private void told(CredentialId id, CourseCompleted completed) {
        audit.record(new Act(
                "system:issue-credential",
                "credentials.issued",
                "credential:" + id.value(),
                Map.of(
                        "person", completed.person().value().toString(),
                        "version", completed.version().value().toString(),
                        "completed", completed.on().toString())));
        events.publishEvent(new CredentialIssued(id, completed.person(), completed.course(), completed.on()));
    }
}
