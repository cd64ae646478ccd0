package org.twige.learning;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;
import org.twige.learning.Completions.Without;
import org.twige.people.PersonId;

/** Takes answers back that were kept for a person by mistake, and that a lesson is done by them. */
@Component
public class TakeBackLesson {

    private final Courses courses;
    private final Lessons lessons;
    private final Facts facts;
    private final Completions completions;
    private final SetAside setAside;
    private final Clock clock;

    TakeBackLesson(
            Courses courses, Lessons lessons, Facts facts, Completions completions, SetAside setAside, Clock clock) {
        this.courses = courses;
        this.lessons = lessons;
        this.facts = facts;
        this.completions = completions;
        this.setAside = setAside;
        this.clock = clock;
    }

    /**
     * Begins a pass without them; nothing of the one before is wiped. A course that its lessons alone complete is no longer
     * complete; where a final has completed it, all stands as it is.
     *
     * @param questions whose answers of the present pass are taken back
     * @param done is the lesson no longer done?
     */
    @Transactional
    public void takeBack(
            PersonId person, KeepLesson.Place place, Collection<String> questions, boolean done, PersonId by) {
        courses.lessons(new VersionId(place.version())).stream()
                .filter(lesson -> lesson.id().value().equals(place.lesson()))
                .findFirst()
                .flatMap(lesson -> lessons.find(place.course(), lesson.number(), place.version(), place.language()))
                .ifPresent(
                        open -> takeBack(person, open, new Without(open.lesson().id(), questions, done), by));
    }

    private void takeBack(PersonId person, OpenLesson open, Without without, PersonId by) {
        facts.waitForOthers(person, open);
        var version = open.version();
        var course = version.course();
        var completed = facts.of(person, course, List.of(without.lesson())).completedOn();
        if (completed == null) {
            completions.nextPass(
                    person, course, List.of(completions.present(person, course)), without, clock.instant());
        } else if (without.done() && version.description().activities().isEmpty()) {
            setAside.begin(person, course, version.id(), completed, by, without);
        }
    }
}
