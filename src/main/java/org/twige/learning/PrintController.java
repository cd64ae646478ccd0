package org.twige.learning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;

/** A lesson, or all of a course, to be printed or read without a signal: the text whole, the questions without answers. */
@Controller
@Allow(Role.LEARNER)
class PrintController {

    private final Courses courses;
    private final Lessons lessons;
    private final Country country;

    PrintController(Courses courses, Lessons lessons, Country country) {
        this.courses = courses;
        this.lessons = lessons;
        this.country = country;
    }

    @GetMapping("/learn/{slug}/print")
    Page course(@PathVariable String slug, HttpServletRequest request) {
        var version = courses.bySlug(slug)
                .flatMap(course -> courses.current(course.id()))
                .orElseThrow(PrintController::notFound);
        var all = courses.lessons(version.id()).stream()
                .map(lesson -> open(slug, lesson.number(), request))
                .toList();
        return page(all, "/learn/" + slug);
    }

    @GetMapping("/learn/{slug}/lessons/{number}/print")
    Page lesson(@PathVariable String slug, @PathVariable int number, HttpServletRequest request) {
        var open = open(slug, number, request);
        return page(List.of(open), open.address(number));
    }

    private static Page page(List<OpenLesson> lessons, String back) {
        return Page.of("learning/print", new PrintPage(lessons, back));
    }

    private OpenLesson open(String slug, int number, HttpServletRequest request) {
        return lessons.find(slug, number, null, Languages.of(request, country)).orElseThrow(PrintController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
