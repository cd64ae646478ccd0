package org.twige.learning.classes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Lesson;
import org.twige.courses.Version;
import org.twige.web.SignedIn;

/** Shows a class to who holds it. */
@Component
class ShowClass {

    private final ClassOfficials officials;
    private final Classes classes;
    private final ClassPlaces places;
    private final Courses courses;
    private final String home;
    private final Clock clock;

    /** @param home scheme, host and port under which the public reaches this installation; never a request's host */
    ShowClass(
            ClassOfficials officials,
            Classes classes,
            ClassPlaces places,
            Courses courses,
            @Value("${twige.address:http://127.0.0.1:${server.port}}") String home,
            Clock clock) {
        this.officials = officials;
        this.classes = classes;
        this.places = places;
        this.courses = courses;
        this.home = home.replaceFirst("/+$", "");
        this.clock = clock;
    }

    /** Empty for a class that the reader neither plans nor leads. */
    Optional<ClassPage> show(SignedIn me, UUID id) {
        return officials.run(me, id).flatMap(known -> page(me, known));
    }

    private Optional<ClassPage> page(SignedIn me, GroupClass known) {
        return courses.version(known.version())
                .flatMap(version -> course(version)
                        .map(course -> new ClassPage(
                                known,
                                course,
                                version,
                                lessons(known),
                                Set.copyOf(classes.lessons(known.id(), true)),
                                places.of(known.id()),
                                home + "/class",
                                !courses.files(version.id(), "guides").isEmpty(),
                                officials.planned(me, known.id()).isPresent(),
                                officials.answersFor(me, known.id()),
                                clock.instant())));
    }

    Optional<Course> course(Version version) {
        return courses.published().stream()
                .filter(course -> course.id().equals(version.course()))
                .findFirst();
    }

    /** Those that it is, or was, to go through. */
    private List<Lesson> lessons(GroupClass known) {
        var chosen = classes.lessons(known.id(), false);
        return courses.lessons(known.version()).stream()
                .filter(lesson -> chosen.contains(lesson.id()))
                .toList();
    }
}
