package org.twige.learning.classes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.country.LocalText;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.learning.classes.MyClasses.Told;
import org.twige.people.PersonId;
import org.twige.web.MyNotice;
import org.twige.web.SignedIn;

/** Tells a person beside their training of classes to come, and of the own check after one. */
@Component
class ClassNotice implements MyNotice {

    private final MyClasses mine;
    private final Courses courses;
    private final Country country;
    private final Clock clock;

    ClassNotice(MyClasses mine, Courses courses, Country country, Clock clock) {
        this.mine = mine;
        this.courses = courses;
        this.country = country;
        this.clock = clock;
    }

    @Override
    public List<Notice> of(SignedIn me) {
        return mine.told(new PersonId(me.person()), clock.instant()).stream()
                .map(this::notice)
                .toList();
    }

    private Notice notice(Told told) {
        var address = switch (told.what()) {
            case "check" -> "/my-classes/" + told.id() + "/check";
            case "close", "lead" -> "/classes/" + told.id();
            default -> "/my-classes";
        };
        var title = courses.published().stream()
                .filter(course -> course.id().equals(told.course()))
                .map(Course::title)
                .findFirst()
                .orElse(new LocalText(Map.of()));
        return new Notice(
                "learning.classes.notice." + told.what(),
                "learning.classes.notice." + told.what() + ".read",
                address,
                new About(told.course().value(), title, country.today(clock)));
    }
}
