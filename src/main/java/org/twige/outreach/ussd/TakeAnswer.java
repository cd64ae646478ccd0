package org.twige.outreach.ussd;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Lesson;
import org.twige.courses.Version;
import org.twige.courses.VersionId;
import org.twige.learning.KeepLesson;
import org.twige.mandates.Mandates;
import org.twige.mandates.ToDo;
import org.twige.people.PersonId;

/** Takes the answer to the question of a micro-lesson; where the mandate says so, the lesson is done by it. */
@Component
class TakeAnswer {

    private final KeypadReading reading;
    private final FindTasks tasks;
    private final Courses courses;
    private final Mandates mandates;
    private final KeepLesson lessons;
    private final Clock clock;

    TakeAnswer(
            KeypadReading reading,
            FindTasks tasks,
            Courses courses,
            Mandates mandates,
            KeepLesson lessons,
            Clock clock) {
        this.reading = reading;
        this.tasks = tasks;
        this.courses = courses;
        this.mandates = mandates;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** The first answer of a pass stays. */
    void take(PersonId person, Effect.Answer given) {
        courses.version(new VersionId(given.place().version()))
                .ifPresent(version -> courses.lessons(version.id()).stream()
                        .filter(lesson -> lesson.number() == given.place().lesson())
                        .findFirst()
                        .ifPresent(lesson -> take(person, given, version, lesson)));
    }

    private void take(PersonId person, Effect.Answer given, Version version, Lesson lesson) {
        var since = tasks.since(person, version);
        var first = reading.answer(person.value(), lesson.id().value(), since, given, clock.instant());
        if (first && counts(person, version)) {
            place(given, version, lesson).ifPresent(place -> lessons.finishOnKeypad(person, place, clock.instant()));
        }
    }

    private boolean counts(PersonId person, Version version) {
        return mandates.toDo(person).stream()
                .filter(duty -> duty.course().equals(version.course()))
                .anyMatch(ToDo::keypadCounts);
    }

    private Optional<KeepLesson.Place> place(Effect.Answer given, Version version, Lesson lesson) {
        return courses.published().stream()
                .filter(course -> course.id().equals(version.course()))
                .map(Course::slug)
                .findFirst()
                .map(slug -> new KeepLesson.Place(
                        slug, version.id().value(), lesson.id().value(), given.language()));
    }
}
