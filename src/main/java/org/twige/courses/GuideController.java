package org.twige.courses;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.courses.manuscript.GuideFile;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;

/** The guide for a group class, to be read or printed by whoever leads one. */
@Controller
@Allow(Role.LEARNER)
class GuideController {

    private final Courses courses;
    private final Country country;

    GuideController(Courses courses, Country country) {
        this.courses = courses;
        this.country = country;
    }

    @GetMapping("/courses/{slug}/guide")
    Page guide(@PathVariable String slug, HttpServletRequest request) {
        var course = courses.bySlug(slug).orElseThrow(GuideController::notFound);
        var version = courses.current(course.id()).orElseThrow(GuideController::notFound);
        var original = version.description().languages().getFirst();
        var wanted = Languages.of(request, country);
        var guide = courses.files(version.id(), "guides").stream()
                .flatMap(file -> GuideFile.of(file).stream())
                .min(Comparator.comparing((GuideFile known) -> !known.language().equals(wanted))
                        .thenComparing(known -> !known.language().equals(original)))
                .orElseThrow(GuideController::notFound);
        return Page.of("courses/guide", GuidePage.of(course, guide));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
