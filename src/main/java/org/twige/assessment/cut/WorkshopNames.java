package org.twige.assessment.cut;

import org.springframework.stereotype.Component;
import org.twige.country.LocalText;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.PersonId;

/** What a workshop is about, and who leads it, in the words that people know. */
@Component
class WorkshopNames {

    private final Courses courses;
    private final People people;

    WorkshopNames(Courses courses, People people) {
        this.courses = courses;
        this.people = people;
    }

    Version version(Workshop workshop) {
        return courses.version(workshop.version()).orElseThrow();
    }

    LocalText course(Workshop workshop) {
        return version(workshop).title();
    }

    String person(PersonId person) {
        return people.find(person).map(Person::names).orElse("");
    }

    /** For files: the course by its name in addresses. */
    RatingsFile.Named named(Workshop workshop) {
        var version = version(workshop);
        var slug = courses.published().stream()
                .filter(course -> course.id().equals(workshop.course()))
                .map(Course::slug)
                .findFirst()
                .orElse("");
        return new RatingsFile.Named(
                slug, version.number(), version.description().edition());
    }
}
