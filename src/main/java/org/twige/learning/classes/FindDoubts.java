package org.twige.learning.classes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.courses.Courses;
import org.twige.courses.Lesson;

/** Looks whether a class has time for its lessons, and its people have time for the class. */
@Component
class FindDoubts {

    private final Classes classes;
    private final ClassPlaces places;
    private final Courses courses;

    FindDoubts(Classes classes, ClassPlaces places, Courses courses) {
        this.classes = classes;
        this.places = places;
        this.courses = courses;
    }

    /** Of a class that is changed only what its new time brings; null for a new one. */
    ClassDoubts about(PlannedClass planned, @Nullable GroupClass known) {
        if (known == null) {
            return doubts(planned, planned.lessons(), List.of());
        }
        var longer = known.minutes() != planned.minutes();
        var moved = longer || !known.startsAt().equals(planned.startsAt());
        return doubts(
                planned,
                longer ? lessons(known) : List.of(),
                moved ? places.elsewhere(known.id(), planned.startsAt(), planned.minutes()) : List.of());
    }

    private static ClassDoubts doubts(PlannedClass planned, List<Lesson> lessons, List<String> elsewhere) {
        var needed = lessons.stream().mapToInt(Lesson::minutes).sum();
        return new ClassDoubts(needed > planned.minutes() ? needed : 0, planned.minutes(), elsewhere);
    }

    private List<Lesson> lessons(GroupClass known) {
        var chosen = classes.lessons(known.id(), false);
        return courses.lessons(known.version()).stream()
                .filter(lesson -> chosen.contains(lesson.id()))
                .toList();
    }
}
