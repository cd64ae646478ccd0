package org.twige.mandates.ledger;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.DutiesExtended;

/** Moves every open duty of a mandate to a later date, under the instrument of the new version. */
@Component
class ExtendDuties {

    private final Duties duties;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ExtendDuties(Duties duties, Audit audit, ApplicationEventPublisher events) {
        this.duties = duties;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long extend(MandateVersion version, Extension extension, Moment moment) {
        var moved = duties.extend(version, extension, moment);
        audit.record(new Act(
                "system:mandates",
                "duties.extended",
                "mandate-version:" + version.id(),
                Map.of("duties", String.valueOf(moved))));
        events.publishEvent(new DutiesExtended(version.id().value()));
        return moved;
    }
}
