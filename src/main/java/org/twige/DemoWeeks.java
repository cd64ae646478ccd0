package org.twige;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.learning.Learning;
import org.twige.people.PersonId;

/** Lives the weeks of the demo, each person's completion through the door that a passed final uses. */
@Component
@ConditionalOnBean(DemoClock.class)
class DemoWeeks {

    private final DemoFacts facts;
    private final Courses courses;
    private final Learning learning;
    private final Country country;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoWeeks(
            DemoFacts facts,
            Courses courses,
            Learning learning,
            Country country,
            Clock clock,
            TransactionTemplate transaction) {
        this.facts = facts;
        this.courses = courses;
        this.learning = learning;
        this.country = country;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** One day of everybody; {@code day} counts from the first of the story. */
    void live(long day) {
        for (var course : courses.published()) {
            courses.current(course.id()).ifPresent(version -> live(day, version));
        }
    }

    private void live(long day, Version version) {
        var people = facts.learners(version.course().value());
        var today = InventedDay.of(people, day, courses.lessons(version.id()).size());
        facts.learn(today, version.id().value(), clock.instant());
        today.completing().forEach(person -> pass(person, version));
        facts.awaitListeners();
    }

    private void pass(PersonId person, Version version) {
        transaction.executeWithoutResult(_ -> learning.complete(person, version.id(), country.today(clock)));
    }
}
