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

/** Brings duties into line with a changed mandate: some end, some move, some come back, some are given. */
@Component
class ChangeDuties {

    private final ChangedDuties changed;
    private final Assignments assignments;
    private final RosterDuties roster;
    private final Duties duties;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ChangeDuties(
            ChangedDuties changed,
            Assignments assignments,
            RosterDuties roster,
            Duties duties,
            Audit audit,
            ApplicationEventPublisher events) {
        this.changed = changed;
        this.assignments = assignments;
        this.roster = roster;
        this.duties = duties;
        this.audit = audit;
        this.events = events;
    }

    /** What is met stays as it is; {@code done} hears how many courses are through. */
    @Transactional(propagation = Propagation.MANDATORY)
    Work change(MandateVersion before, MandateVersion version, Moment moment, LongConsumer done) {
        var lapsed = changed.lapse(version, moment);
        var moved = changed.move(before, version, moment);
        var reopened = reopen(version, moment);
        var given = 0L;
        for (var course : version.courses()) {
            given += assignments.assign(version, course, new Whom.Everybody(), moment);
            done.accept(version.courses().indexOf(course) + 1L);
        }
        audit.record(new Act(
                "system:mandates",
                "duties.changed",
                "mandate-version:" + version.id(),
                Map.of(
                        "given", String.valueOf(given),
                        "reopened", String.valueOf(reopened),
                        "lapsed", String.valueOf(lapsed),
                        "moved", String.valueOf(moved))));
        events.publishEvent(new DutiesAssigned(version.id().value()));
        return new Work(given + reopened, lapsed, moved);
    }

    /** Whoever is on leave, or completed the course meanwhile, must not wait for the night. */
    private long reopen(MandateVersion version, Moment moment) {
        var reopened = changed.reopen(version, moment);
        if (reopened > 0) {
            roster.pause(new Whom.Everybody(), moment);
            duties.meetCompleted(new Whom.Everybody(), moment);
        }
        return reopened;
    }
}
