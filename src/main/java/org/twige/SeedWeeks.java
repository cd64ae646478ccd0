package org.twige;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.credentials.IssueMissing;
import org.twige.mandates.Mandating;
import org.twige.people.PersonId;

/** Lives the weeks of a seeded nation: the story of the demo, told in a few statements a day. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
class SeedWeeks {

    private final DemoFacts facts;
    private final Courses courses;
    private final Mandating mandating;
    private final IssueMissing issueMissing;
    private final TransactionTemplate transaction;
    private List<Group> groups = List.of();

    SeedWeeks(
            DemoFacts facts,
            Courses courses,
            Mandating mandating,
            IssueMissing issueMissing,
            TransactionTemplate transaction) {
        this.facts = facts;
        this.courses = courses;
        this.mandating = mandating;
        this.issueMissing = issueMissing;
        this.transaction = transaction;
    }

    /** Who learns what; the same people for the whole story. */
    record Group(Version version, List<PersonId> learners) {}

    /** How many duties were met on a day, and how many credentials issued. */
    record Lived(long met, int credentials) {}

    /** One day of everybody; {@code day} counts from the first of the story, {@code now} is on it. */
    Lived live(long day, LocalDate date, Instant now) {
        if (day == 0 || groups.size() < courses.published().size()) {
            groups = groups();
        }
        groups.forEach(each -> {
            var today = learn(each, day, now);
            facts.complete(today.completing(), each.version().id().value(), date, now);
        });
        return new Lived(mandating.meetWhatIsCompleted(), issue());
    }

    /** Everybody who has a duty now, by course. */
    private List<Group> groups() {
        return courses.published().stream()
                .map(Course::id)
                .flatMap(course -> courses.current(course).stream())
                .map(version ->
                        new Group(version, facts.learners(version.course().value())))
                .toList();
    }

    private InventedDay learn(Group each, long day, Instant now) {
        var version = each.version().id();
        var today =
                InventedDay.of(each.learners(), day, courses.lessons(version).size());
        facts.learn(today, version.value(), now);
        return today;
    }

    /** The credentials of a day in one transaction. */
    private int issue() {
        var issued = transaction.execute(_ -> {
            facts.patience();
            return issueMissing.issue();
        });
        return issued == null ? 0 : issued;
    }
}
