package org.twige.learning.classes;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.courses.Block;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Lesson;
import org.twige.courses.Version;
import org.twige.learning.KeepLesson;
import org.twige.people.PersonId;

/** The questions of lessons that a person read in a class, answered alone; the last one finishes its lesson. */
@Component
class OwnCheck {

    private final MyClasses mine;
    private final Classes classes;
    private final Courses courses;
    private final KeepLesson keep;
    private final Clock clock;

    OwnCheck(MyClasses mine, Classes classes, Courses courses, KeepLesson keep, Clock clock) {
        this.mine = mine;
        this.classes = classes;
        this.courses = courses;
        this.keep = keep;
        this.clock = clock;
    }

    /** Empty for who was not in the class, and while it is not closed. */
    Optional<OwnCheckPage> of(PersonId person, UUID id, String language) {
        var read = mine.read(person, id);
        return read.isEmpty()
                ? Optional.empty()
                : classes.version(id)
                        .flatMap(courses::version)
                        .flatMap(version -> course(version)
                                .map(course -> new OwnCheckPage(
                                        id,
                                        course,
                                        version.languageFor(language),
                                        courses.lessons(version.id()).stream()
                                                .filter(lesson -> read.contains(lesson.number()))
                                                .map(lesson -> lesson(person, course, version, lesson, language))
                                                .toList())));
    }

    private OwnLesson lesson(PersonId person, Course course, Version version, Lesson lesson, String asked) {
        var language = version.languageFor(asked);
        var place = new KeepLesson.Place(
                course.slug(), version.id().value(), lesson.id().value(), language);
        var checks = courses.blocks(version.id(), lesson.id(), language).stream()
                .filter(Block::isCheck)
                .toList();
        return new OwnLesson(lesson, place, checks, keep.choices(person, place));
    }

    /** Keeps each answer that was given, once; when none is missing, the lesson is done. */
    @Transactional
    void answer(PersonId person, OwnLesson lesson, Map<String, String> fields) {
        var now = clock.instant();
        lesson.checks().stream()
                .filter(check -> fields.containsKey(check.id()))
                .forEach(check ->
                        keep.answer(person, lesson.place(), check.id(), fields.getOrDefault(check.id(), ""), now));
        keep.finish(person, lesson.place(), now);
    }

    private Optional<Course> course(Version version) {
        return courses.published().stream()
                .filter(course -> course.id().equals(version.course()))
                .findFirst();
    }
}
