package org.twige.mandates.ledger;

import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.DutiesAssigned;

/** Gives the duties of a published version to everybody whom its rule reaches. */
@Component
class AssignDuties {

    private final Assignments assignments;
    private final EvidenceDuties evidence;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    AssignDuties(Assignments assignments, EvidenceDuties evidence, Audit audit, ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.evidence = evidence;
        this.audit = audit;
        this.events = events;
    }

    /** One statement per course; {@code done} hears how many courses are through. */
    @Transactional(propagation = Propagation.MANDATORY)
    long assign(MandateVersion version, Moment moment, LongConsumer done) {
        var given = 0L;
        for (var course : version.courses()) {
            given += assignments.assign(version, course, new Whom.Everybody(), moment);
            done.accept(version.courses().indexOf(course) + 1L);
        }
        evidence.meetVerified(new Whom.Everybody(), moment);
        audit.record(new Act(
                "system:mandates",
                "duties.assigned",
                "mandate-version:" + version.id(),
                Map.of("duties", String.valueOf(given))));
        events.publishEvent(new DutiesAssigned(version.id().value()));
        return given;
    }
}
