package org.twige.learning;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.courses.PackWeight;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** My way through a course: what is done, what is next, one button to go on. */
@Controller
@Allow(Role.LEARNER)
class WayController {

    private final Courses courses;
    private final Learning learning;
    private final BesideLessons beside;
    private final PackWeight packs;
    private final Country country;

    WayController(Courses courses, Learning learning, BesideLessons beside, PackWeight packs, Country country) {
        this.courses = courses;
        this.learning = learning;
        this.beside = beside;
        this.packs = packs;
        this.country = country;
    }

    @GetMapping("/learn/{slug}")
    Page way(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable String slug,
            HttpServletRequest request) {
        var course = courses.bySlug(slug).orElseThrow(WayController::notFound);
        var version = courses.current(course.id()).orElseThrow(WayController::notFound);
        var way = beside.of(learning.wayOf(new PersonId(me.person()), version.id()));
        var language = version.languageFor(Languages.of(request, country));
        var pack = packs.kilobytes(course, version.id(), language).orElse(0);
        return Page.of(
                "learning/way",
                new WayPage(course, way, language, beside.activities(version), beside.notices(me, course), pack));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
