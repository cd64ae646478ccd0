package org.twige.people.roster;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.RosterApplied;

/** Tells that a list was taken back: to the record, and to whoever follows lists, as if it were one more list. */
@Component
class AnnounceUndo {

    private final Audit audit;
    private final ApplicationEventPublisher events;

    AnnounceUndo(Audit audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void announce(RosterUndo undo, LocalDate on, boolean happened) {
        if (happened) {
            events.publishEvent(new RosterApplied(undo.id(), on));
        }
        audit.record(new Act(
                undo.askedBy(),
                "roster.taken-back",
                "import:" + undo.batch(),
                Map.of("undo", undo.id().toString())));
    }
}
