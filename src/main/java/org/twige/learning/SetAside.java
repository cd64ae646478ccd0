package org.twige.learning;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.learning.Completions.Without;
import org.twige.people.PersonId;

/** Takes a completion out of the count, and back into it; what was learnt in the lessons stays learnt. */
@Component
public class SetAside {

    private final Completions completions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetAside(Completions completions, ApplicationEventPublisher events, Clock clock) {
        this.completions = completions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * From now on what the person completed on that day does not count; they may take the final of the course again at
     * once, with every lesson done. A second call, or one about nothing that was completed, changes nothing.
     */
    @Transactional
    public void begin(PersonId person, CourseId course, VersionId version, LocalDate on, PersonId by) {
        begin(person, course, version, on, by, Without.NOTHING);
    }

    void begin(PersonId person, CourseId course, VersionId version, LocalDate on, PersonId by, Without without) {
        var now = clock.instant();
        var passes = completions.setAside(person, version, on, now);
        if (passes.isEmpty()) {
            return;
        }
        completions.nextPass(person, course, passes, without, now);
        events.publishEvent(new CompletionSetAside(person, course, version, on, by));
    }

    /** What was set aside counts again, from the day on which it was completed; a second call changes nothing. */
    @Transactional
    public void end(PersonId person, CourseId course, VersionId version, LocalDate on) {
        if (completions.countAgain(person, version, on, clock.instant())) {
            events.publishEvent(new CourseCompleted(person, course, version, on));
        }
    }
}
