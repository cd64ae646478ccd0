package org.twige.learning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.PackWeight;
import org.twige.courses.Version;
import org.twige.courses.activity.ActivityKind;
import org.twige.learning.WayPage.Activity;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.MyNotice;
import org.twige.web.MyNotice.Notice;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** My way through a course: what is done, what is next, one button to go on. */
@Controller
@Allow(Role.LEARNER)
class WayController {

    private final Courses courses;
    private final Learning learning;
    private final ObjectProvider<ActivityKind> kinds;
    private final ObjectProvider<MyNotice> notices;
    private final PackWeight packs;
    private final Country country;
    private final boolean branch;

    WayController(
            Courses courses,
            Learning learning,
            ObjectProvider<ActivityKind> kinds,
            ObjectProvider<MyNotice> notices,
            PackWeight packs,
            Country country,
            @Value("${twige.branch:false}") boolean branch) {
        this.courses = courses;
        this.learning = learning;
        this.kinds = kinds;
        this.notices = notices;
        this.packs = packs;
        this.country = country;
        this.branch = branch;
    }

    @GetMapping("/learn/{slug}")
    Page way(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable String slug,
            HttpServletRequest request) {
        var course = courses.bySlug(slug).orElseThrow(WayController::notFound);
        var version = courses.current(course.id()).orElseThrow(WayController::notFound);
        var whole = learning.wayOf(new PersonId(me.person()), version.id());
        var way = branch ? whole.with(List.of()) : whole;
        var language = version.languageFor(Languages.of(request, country));
        var pack = packs.kilobytes(course, version.id(), language).orElse(0);
        return Page.of("learning/way", new WayPage(course, way, language, activities(version), told(me, course), pack));
    }

    private List<Notice> told(SignedIn me, Course course) {
        return notices.stream()
                .flatMap(notice -> notice.of(me).stream())
                .filter(notice -> notice.isAbout(course.id().value()))
                .toList();
    }

    private List<Activity> activities(Version version) {
        return kinds.orderedStream()
                .filter(_ -> !branch)
                .filter(kind -> version.description().activities().contains(kind.name()))
                .map(kind -> new Activity(kind.name(), kind.launch(version.id())))
                .toList();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
