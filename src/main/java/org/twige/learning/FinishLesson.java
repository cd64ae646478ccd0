package org.twige.learning;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.people.PersonId;

/** Marks a lesson as done once all its checks are answered; the last one completes a course that ends with it. */
@Component
class FinishLesson {

    private final Facts facts;
    private final Learning learning;
    private final Country country;
    private final Clock clock;

    FinishLesson(Facts facts, Learning learning, Country country, Clock clock) {
        this.facts = facts;
        this.learning = learning;
        this.country = country;
        this.clock = clock;
    }

    /** False while a check is without an answer; a lesson that is done stays done. */
    @Transactional
    boolean finish(PersonId person, OpenLesson open) {
        var past = facts.in(person, open.lesson().id());
        if (!past.missing(open.checks()).isEmpty()) {
            return false;
        }
        facts.finish(person, open, clock.instant());
        if (open.version().description().activities().isEmpty()) {
            completeAfterTheLast(person, open);
        }
        return true;
    }

    private void completeAfterTheLast(PersonId person, OpenLesson open) {
        facts.waitForOthers(person, open);
        if (learning.lessonsAllDone(person, open.version().id())) {
            learning.complete(person, open.version().id(), country.today(clock));
        }
    }
}
