package org.twige.courses;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.courses.activity.Exercise;
import org.twige.courses.activity.Practice;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;

/** The catalogue and the page of one course. */
@Controller
@Allow(Role.LEARNER)
class CatalogueController {

    private final Courses courses;
    private final Practice practice;
    private final PackWeight packs;
    private final Country country;

    CatalogueController(Courses courses, Practice practice, PackWeight packs, Country country) {
        this.courses = courses;
        this.practice = practice;
        this.packs = packs;
        this.country = country;
    }

    @GetMapping("/courses")
    Page catalogue(HttpServletRequest request) {
        var pages = courses.published().stream()
                .map(course -> page(course, request))
                .flatMap(Optional::stream)
                .toList();
        return Page.of("courses/catalogue", new CataloguePage(pages));
    }

    @GetMapping("/courses/{slug}")
    Page course(@PathVariable String slug, HttpServletRequest request) {
        return courses.bySlug(slug)
                .flatMap(course -> page(course, request))
                .map(page -> Page.of("courses/course", page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<CoursePage> page(Course course, HttpServletRequest request) {
        return courses.current(course.id())
                .map(version -> page(course, version, version.languageFor(Languages.of(request, country))));
    }

    private CoursePage page(Course course, Version version, String language) {
        return new CoursePage(
                course,
                version,
                courses.finalToday(version),
                courses.lessons(version.id()),
                exercises(version),
                language,
                LocalDate.ofInstant(version.publishedAt(), country.zone()),
                packs.kilobytes(course, version.id(), language).orElse(0),
                courses.hasGuide(version.id()));
    }

    private Map<Integer, List<Exercise>> exercises(Version version) {
        return version.description().practised().stream()
                .collect(groupingBy(
                        Practised::after, flatMapping(step -> practice.find(step.exercise()).stream(), toList())));
    }
}
