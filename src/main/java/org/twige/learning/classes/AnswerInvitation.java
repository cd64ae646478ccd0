package org.twige.learning.classes;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.courses.Courses;
import org.twige.people.PersonId;

/** Shows people their classes and takes what they say: I come, or I cannot come. */
@Component
class AnswerInvitation {

    private final Classes classes;
    private final MyClasses mine;
    private final Courses courses;
    private final Clock clock;

    AnswerInvitation(Classes classes, MyClasses mine, Courses courses, Clock clock) {
        this.classes = classes;
        this.mine = mine;
        this.courses = courses;
        this.clock = clock;
    }

    MyClassesPage mine(PersonId person) {
        var all = classes.of(person, clock.instant());
        var titles = all.stream()
                .map(GroupClass::version)
                .distinct()
                .flatMap(version -> courses.version(version).stream())
                .collect(Collectors.toMap(version -> version.id(), version -> version.title()));
        return new MyClassesPage(person, all, mine.listed(person), titles, clock.instant());
    }

    /** Who is not on the list and comes to a class that is open to their institution gets on it. */
    @Transactional
    void answer(PersonId person, UUID id, boolean comes) {
        var now = clock.instant();
        if (!mine.answer(person, id, comes, now) && comes) {
            mine.join(person, id, now);
        }
    }
}
