package org.twige.credentials;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.people.Scope;

/** Ends a credential for a reason of the list; from the same moment every check says so. */
@Component
class RevokeCredential {

    private final FindForOffice findForOffice;
    private final IssuedCredentials issued;
    private final Country country;
    private final Clock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    RevokeCredential(
            FindForOffice findForOffice,
            IssuedCredentials issued,
            Country country,
            Clock clock,
            Audit audit,
            ApplicationEventPublisher events) {
        this.findForOffice = findForOffice;
        this.issued = issued;
        this.country = country;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** The credential that was revoked; empty when there is none with that code, or it is revoked already. */
    @Transactional
    Optional<Credential> revoke(Scope scope, String typed, RevocationReason reason) {
        return findForOffice
                .byCode(scope, typed)
                .filter(found -> issued.revoke(found.id(), reason, scope.person(), clock.instant()))
                .map(found -> told(found, scope, reason));
    }

    private Credential told(Credential revoked, Scope scope, RevocationReason reason) {
        audit.record(new Act(
                scope.person().toString(),
                "credentials.revoked",
                "credential:" + revoked.id().value(),
                Map.of("person", revoked.person().value().toString(), "reason", reason.name())));
        events.publishEvent(
                new CredentialRevoked(revoked.id(), revoked.person(), revoked.course(), reason, country.today(clock)));
        return revoked;
    }
}
