package org.twige;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.learning.Learning;
import org.twige.people.PersonId;

/** Lives the weeks of the demo: some begin at once, some late, some stop half-way, some never come. */
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
        var lessons = courses.lessons(version.id()).size();
        var comers = new ArrayList<PersonId>();
        var byLesson = new ArrayList<List<PersonId>>();
        for (var lesson = 0; lesson <= lessons; lesson++) {
            byLesson.add(new ArrayList<>());
        }
        for (var n = 0; n < people.size(); n++) {
            var step = Learner.of(n).stepOn(day);
            if (step >= 0 && step <= lessons) {
                comers.add(people.get(n));
                byLesson.get(step).add(people.get(n));
            }
        }
        facts.signIn(comers, clock.instant());
        for (var lesson = 0; lesson < lessons; lesson++) {
            facts.doLesson(byLesson.get(lesson), version.id().value(), lesson + 1, clock.instant());
        }
        byLesson.get(lessons).forEach(person -> pass(person, version));
        while (facts.somebodyIsListening()) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void pass(PersonId person, Version version) {
        transaction.executeWithoutResult(_ -> learning.complete(person, version.id(), country.today(clock)));
    }

    /**
     * How somebody goes about it.
     *
     * @param begins the day of the first lesson; beyond the story for those who never come
     * @param every days between two steps
     * @param stopsAfter the number of steps that this person takes
     */
    private record Learner(int begins, int every, int stopsAfter) {

        static Learner of(int n) {
            var chance = new SplittableRandom(104_729L * n + 3);
            var keen = chance.nextInt(100);
            var begins = keen < 22 ? 1_000 : 2 + chance.nextInt(50);
            var stops = chance.nextInt(100) < 25 ? 1 + chance.nextInt(6) : Integer.MAX_VALUE;
            return new Learner(begins, 1 + chance.nextInt(3), stops);
        }

        /** The step of that day, from 0; -1 on a day without one. */
        int stepOn(long day) {
            var since = day - begins;
            if (since < 0 || since % every != 0 || since / every >= stopsAfter) {
                return -1;
            }
            return (int) (since / every);
        }
    }
}
