package org.twige.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.people.PersonId;

/** Marks a lesson as done once all its checks are answered; the last one completes a course that ends with it. */
@Component
class FinishLesson {

    private final Facts facts;
    private final Learning learning;
    private final Courses courses;
    private final Country country;
    private final Clock clock;

    FinishLesson(Facts facts, Learning learning, Courses courses, Country country, Clock clock) {
        this.facts = facts;
        this.learning = learning;
        this.courses = courses;
        this.country = country;
        this.clock = clock;
    }

    /** False while a check is without an answer; a lesson that is done stays done. */
    @Transactional
    boolean finish(PersonId person, OpenLesson open) {
        return finish(person, open, clock.instant());
    }

    /** The same for a moment that may be past; a course is completed on the day of the lesson that was done last. */
    @Transactional
    boolean finish(PersonId person, OpenLesson open, Instant at) {
        var past = facts.in(person, open);
        if (!past.missing(open.checks()).isEmpty()) {
            return false;
        }
        facts.finish(person, open, at);
        completeAfterTheLast(person, open);
        return true;
    }

    /** Marks a lesson as done by what a keypad phone shows of it, whatever checks its page has. */
    @Transactional
    void finishOnKeypad(PersonId person, OpenLesson open, Instant at) {
        facts.finish(person, open, at);
        completeAfterTheLast(person, open);
    }

    private void completeAfterTheLast(PersonId person, OpenLesson open) {
        var version = open.version();
        facts.waitForOthers(person, open);
        var on = LocalDate.ofInstant(
                facts.lastDone(person, version.course(), courses.lessons(version.id())), country.zone());
        if (version.description().activities().isEmpty() && learning.lessonsAllDone(person, version.id())) {
            learning.complete(person, version.id(), on);
        }
        if (!learning.checkOfChanges(person, version.id()).exists()) {
            learning.completeChanges(person, version.id(), on);
        }
    }
}
