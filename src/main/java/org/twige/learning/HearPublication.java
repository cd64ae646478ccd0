package org.twige.learning;

import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.courses.CourseVersionPublished;
import org.twige.courses.Courses;

/** Hears of a new version: whoever lacked only lessons that it left out has completed a course that ends with them. */
@Component
class HearPublication {

    private final Courses courses;
    private final Passes passes;
    private final Learning learning;
    private final Country country;
    private final Clock clock;

    HearPublication(Courses courses, Passes passes, Learning learning, Country country, Clock clock) {
        this.courses = courses;
        this.passes = passes;
        this.learning = learning;
        this.country = country;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(CourseVersionPublished published) {
        var endsWithLessons = courses.version(published.version())
                .filter(version -> version.description().activities().isEmpty())
                .filter(version -> !courses.lessons(version.id()).isEmpty());
        endsWithLessons.ifPresent(version -> passes.doneWith(published.course(), version.id())
                .forEach(person -> learning.complete(person, version.id(), country.today(clock))));
    }
}
