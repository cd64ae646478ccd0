package org.twige.credentials;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.learning.CompletionSetAside;

/** Ends the credential of a completion that no longer counts. */
@Component
class EndWithCompletion {

    private final IssuedCredentials issued;
    private final Country country;
    private final Clock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    EndWithCompletion(
            IssuedCredentials issued, Country country, Clock clock, Audit audit, ApplicationEventPublisher events) {
        this.issued = issued;
        this.country = country;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(CompletionSetAside setAside) {
        end(setAside);
    }

    /** Told twice, it finds nothing left to end. */
    @Transactional
    void end(CompletionSetAside setAside) {
        issued.endWith(setAside, clock.instant()).forEach(id -> told(id, setAside));
    }

    private void told(CredentialId id, CompletionSetAside setAside) {
        var reason = RevocationReason.RESULT_WITHDRAWN;
        audit.record(new Act(
                setAside.by().value().toString(),
                "credentials.revoked",
                "credential:" + id.value(),
                Map.of("person", setAside.person().value().toString(), "reason", reason.name())));
        events.publishEvent(
                new CredentialRevoked(id, setAside.person(), setAside.course(), reason, country.today(clock)));
    }
}
