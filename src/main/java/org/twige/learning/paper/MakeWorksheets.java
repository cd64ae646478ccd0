package org.twige.learning.paper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.learning.KeepLesson;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.web.SignedIn;

/** Makes the worksheets of a course for one person: one for each lesson that is not done. */
@Component
class MakeWorksheets {

    private final Worksheets worksheets;
    private final Courses courses;
    private final KeepLesson keep;
    private final PaperPeople people;
    private final Audit audit;
    private final Clock clock;

    MakeWorksheets(
            Worksheets worksheets, Courses courses, KeepLesson keep, PaperPeople people, Audit audit, Clock clock) {
        this.worksheets = worksheets;
        this.courses = courses;
        this.keep = keep;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    Scope scope(SignedIn me) {
        return people.scope(me);
    }

    /** For whom they were made, or the names of the fields to put right. */
    sealed interface Answer {
        record Made(PersonId person) implements Answer {}

        record Wrong(List<String> fields) implements Answer {}
    }

    @Transactional
    Answer make(SignedIn me, String staffNo, String slug, String language) {
        var person = people.find(me, staffNo.strip());
        var course = courses.bySlug(slug.strip());
        var version = course.flatMap(found -> courses.current(found.id()));
        if (person.isPresent() && course.isPresent() && version.isPresent()) {
            make(
                    me.person(),
                    person.get().id(),
                    course.get(),
                    version.get(),
                    version.get().languageFor(language));
            return new Answer.Made(person.get().id());
        }
        var wrong = new ArrayList<String>();
        if (person.isEmpty()) {
            wrong.add("staffNo");
        }
        if (version.isEmpty()) {
            wrong.add("course");
        }
        return new Answer.Wrong(wrong);
    }

    private void make(UUID by, PersonId person, Course course, Version version, String language) {
        var open = courses.lessons(version.id()).stream()
                .filter(lesson -> !keep.isDone(
                        person,
                        new KeepLesson.Place(
                                course.slug(), version.id().value(), lesson.id().value(), language)))
                .toList();
        open.forEach(lesson -> worksheets.make(person, version, lesson, language, by, clock.instant()));
        audit.record(new Act(
                by.toString(),
                "worksheet.made",
                "person:" + person,
                Map.of("version", version.id().value().toString(), "count", String.valueOf(open.size()))));
    }
}
