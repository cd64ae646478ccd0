package org.twige.learning;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** Takes answers back that were kept for a person by mistake, and that a lesson is done by them. */
@Component
public class TakeBackLesson {

    private final Courses courses;
    private final Lessons lessons;
    private final Facts facts;
    private final SetAside setAside;

    TakeBackLesson(Courses courses, Lessons lessons, Facts facts, SetAside setAside) {
        this.courses = courses;
        this.lessons = lessons;
        this.facts = facts;
        this.setAside = setAside;
    }

    /**
     * A course that its lessons alone complete is no longer complete without this one; what a final proved stands.
     *
     * @param questions whose answers of the present pass are taken back; whoever kept them knows what they were
     * @param done is the lesson no longer done?
     */
    @Transactional
    public void takeBack(
            PersonId person, KeepLesson.Place place, Collection<String> questions, boolean done, PersonId by) {
        courses.lessons(new VersionId(place.version())).stream()
                .filter(lesson -> lesson.id().value().equals(place.lesson()))
                .findFirst()
                .flatMap(lesson -> lessons.find(place.course(), lesson.number(), place.version(), place.language()))
                .ifPresent(open -> takeBack(person, open, questions, done, by));
    }

    private void takeBack(PersonId person, OpenLesson open, Collection<String> questions, boolean done, PersonId by) {
        facts.waitForOthers(person, open);
        var version = open.version();
        var completed = facts.of(person, version.course(), List.of(open.lesson().id())).completedOn();
        if (done && completed != null && version.description().activities().isEmpty()) {
            setAside.begin(person, version.course(), version.id(), completed, by);
        }
        facts.takeBack(person, open, questions, done);
    }
}
