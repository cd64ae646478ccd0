package org.twige.mandates.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.MandateVersionId;
import org.twige.web.Jobs;

/** Publishes a version of a mandate; its mass work is asked for in the same transaction and follows as a job. */
@Component
public class PublishVersion {

    private final Versions versions;
    private final Audit audit;
    private final Jobs jobs;
    private final LedgerJobs work;
    private final LedgerClock clock;

    PublishVersion(Versions versions, Audit audit, Jobs jobs, LedgerJobs work, LedgerClock clock) {
        this.versions = versions;
        this.audit = audit;
        this.jobs = jobs;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Publishes a version.
     *
     * @return the version, or empty when its number was published before: the form was sent twice, nothing happens
     */
    @Transactional
    public Optional<MandateVersionId> publish(NewVersion version, UUID by) {
        var moment = clock.now();
        var id = versions.add(version, moment.on(), moment.at(), by);
        id.ifPresent(published -> {
            audit.record(new Act(by.toString(), "mandate.published", "mandate-version:" + published, details(version)));
            versions.giveJob(published, jobs.start(kind(version), by, "/mandates/" + version.mandate()));
            work.carryOut(published);
        });
        return id;
    }

    private static String kind(NewVersion version) {
        return switch (version.cause()) {
            case "EXTENSION" -> "mandates.extend";
            case "CHANGE" -> "mandates.change";
            default -> "mandates.assign";
        };
    }

    private static Map<String, String> details(NewVersion version) {
        return Map.of(
                "mandate", version.mandate().toString(),
                "number", String.valueOf(version.number()),
                "cause", version.cause(),
                "instrument", version.instrument().toString());
    }
}
