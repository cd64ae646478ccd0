package org.twige.outreach.ussd;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.KeypadLesson;
import org.twige.courses.KeypadLessons;
import org.twige.courses.Lesson;
import org.twige.courses.Version;
import org.twige.courses.VersionId;
import org.twige.learning.Learning;
import org.twige.learning.Way;
import org.twige.mandates.Mandates;
import org.twige.mandates.ToDo;
import org.twige.people.PersonId;

/** Finds what somebody has to do, and the next lesson of it that a keypad phone can show. */
@Component
class FindTasks {

    private final Mandates mandates;
    private final Courses courses;
    private final Learning learning;
    private final KeypadLessons lessons;
    private final KeypadReading reading;

    FindTasks(Mandates mandates, Courses courses, Learning learning, KeypadLessons lessons, KeypadReading reading) {
        this.mandates = mandates;
        this.courses = courses;
        this.learning = learning;
        this.lessons = lessons;
        this.reading = reading;
    }

    /** A duty whose course is published. */
    private record Known(ToDo duty, Course course, Version version, int place) {

        /** By date; what is due on one day, as the programme goes. */
        static final Comparator<Known> ORDER =
                Comparator.comparing((Known known) -> known.duty.dueOn()).thenComparingInt(Known::place);
    }

    List<Task> of(UUID person) {
        return mandates.toDo(new PersonId(person)).stream()
                .flatMap(duty -> courses.published().stream()
                        .filter(course -> course.id().equals(duty.course()))
                        .flatMap(course -> courses.current(course.id()).stream()
                                .map(version -> new Known(
                                        duty,
                                        course,
                                        version,
                                        courses.published().indexOf(course)))))
                .sorted(Known.ORDER)
                .map(known -> task(new PersonId(person), known))
                .toList();
    }

    /** What a keypad phone shows of a lesson. */
    Optional<KeypadLesson> lesson(UUID version, int lesson, String language) {
        return lessons.find(new VersionId(version), lesson, language);
    }

    /** Since when the present pass through a course runs; the epoch in the first. */
    Instant since(PersonId person, Version version) {
        return learning.againSince(person, version.course()).orElse(Instant.EPOCH);
    }

    private Task task(PersonId person, Known known) {
        var version = known.version();
        var way = known.duty().changes()
                ? learning.changesFor(person, version.id())
                : learning.wayOf(person, version.id());
        var all = way.steps().stream().map(step -> step.lesson().id().value()).toList();
        var answered = reading.answered(person.value(), all, since(person, version));
        return new Task(
                version.id().value(),
                known.course().title(),
                next(version, way, answered),
                way.done(),
                way.steps().size(),
                known.duty().dueOn(),
                practice(version, way, answered));
    }

    private List<Integer> practice(Version version, Way way, Set<UUID> answered) {
        return way.steps().stream()
                .filter(step -> step.state() == Way.State.DONE
                        || answered.contains(step.lesson().id().value()))
                .map(step -> step.lesson().number())
                .filter(number -> lessons.find(version.id(), number, "").isPresent())
                .limit(Task.MOST)
                .toList();
    }

    private int next(Version version, Way way, Set<UUID> answered) {
        return way.steps().stream()
                .filter(step -> step.state() != Way.State.DONE)
                .map(Way.Step::lesson)
                .filter(lesson -> !answered.contains(lesson.id().value()))
                .mapToInt(Lesson::number)
                .filter(number -> lessons.find(version.id(), number, "").isPresent())
                .findFirst()
                .orElse(0);
    }
}
