package org.twige.mandates.ledger;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.learning.ChangesDone;
import org.twige.learning.CourseCompleted;
import org.twige.mandates.DutyId;
import org.twige.mandates.DutyMet;

/** Marks duties as met when their course is completed. */
@Component
public class MeetDuties {

    private final Duties duties;
    private final Turns turns;
    private final LedgerClock clock;
    private final ApplicationEventPublisher events;

    MeetDuties(Duties duties, Turns turns, LedgerClock clock, ApplicationEventPublisher events) {
        this.duties = duties;
        this.turns = turns;
        this.clock = clock;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(CourseCompleted completed) {
        turns.patience();
        var moment = clock.now();
        tell(duties.meet(completed.person(), completed.course(), completed.on(), moment), completed);
        tell(
                duties.meetChanges(completed.person(), completed.course(), completed.version(), completed.on(), moment),
                completed);
    }

    @ApplicationModuleListener
    void on(ChangesDone done) {
        turns.patience();
        for (var met : duties.meetChanges(done.person(), done.course(), done.version(), done.on(), clock.now())) {
            events.publishEvent(new DutyMet(met, done.person(), done.course(), done.on()));
        }
    }

    private void tell(List<DutyId> met, CourseCompleted completed) {
        met.forEach(
                duty -> events.publishEvent(new DutyMet(duty, completed.person(), completed.course(), completed.on())));
    }

    /** Meets what was completed while mass work did not see it. */
    @Transactional
    public long meetWhatIsCompleted() {
        turns.take();
        return duties.meetCompleted(new Whom.Everybody(), clock.now());
    }
}
