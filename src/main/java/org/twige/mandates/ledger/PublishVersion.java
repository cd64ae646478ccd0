package org.twige.mandates.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.MandatePublished;
import org.twige.mandates.MandateVersionId;

/** Publishes a version of a mandate; its mass work follows as a job. */
@Component
public class PublishVersion {

    private final Versions versions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final LedgerClock clock;

    PublishVersion(Versions versions, Audit audit, ApplicationEventPublisher events, LedgerClock clock) {
        this.versions = versions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Empty when the number was published before: the form was sent twice, and nothing happens. */
    @Transactional
    public Optional<MandateVersionId> publish(NewVersion version, UUID by) {
        var moment = clock.now();
        var id = versions.add(version, moment.on(), moment.at(), by);
        id.ifPresent(published -> {
            audit.record(new Act(
                    by.toString(),
                    "mandate.published",
                    "mandate-version:" + published,
                    Map.of(
                            "mandate", version.mandate().toString(),
                            "number", String.valueOf(version.number()),
                            "instrument", version.instrument().toString())));
            events.publishEvent(new MandatePublished(published.value()));
        });
        return id;
    }
}
