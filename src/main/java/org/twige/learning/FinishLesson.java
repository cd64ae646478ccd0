package org.twige.learning;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.twige.people.PersonId;

/** Marks a lesson as done once all its checks are answered. */
@Component
class FinishLesson {

    private final Facts facts;
    private final Clock clock;

    FinishLesson(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** False while a check is without an answer; a lesson that is done stays done. */
    boolean finish(PersonId person, OpenLesson open) {
        var past = facts.in(person, open.lesson().id());
        if (!past.missing(open.checks()).isEmpty()) {
            return false;
        }
        facts.finish(person, open, clock.instant());
        return true;
    }
}
