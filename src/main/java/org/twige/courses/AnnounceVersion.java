package org.twige.courses;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Tells of a new version: the audit record, the other modules, and the catalogue in memory. */
@Component
class AnnounceVersion {

    private final Courses courses;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    AnnounceVersion(Courses courses, Audit audit, ApplicationEventPublisher events) {
        this.courses = courses;
        this.audit = audit;
        this.events = events;
    }

    /** Inside the transaction of the publication. */
    void announce(Version version, String sha256) {
        var change = version.description().change();
        audit.record(new Act(
                "system:publication",
                "courses.published",
                "version:" + version.id().value(),
                Map.of("number", String.valueOf(version.number()), "change", change.name(), "sha256", sha256)));
        events.publishEvent(new CourseVersionPublished(version.id(), version.course(), version.number(), change));
        courses.forgetTheCatalogue();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                courses.forgetTheCatalogue();
            }
        });
    }
}
