package org.twige.courses.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.courses.VersionId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;

/** Looks for words in the lessons, of every course or of one. */
@Controller
@Allow(Role.LEARNER)
class FindLessonsController {

    private final Courses courses;
    private final LessonSearch search;
    private final Country country;

    FindLessonsController(Courses courses, LessonSearch search, Country country) {
        this.courses = courses;
        this.search = search;
        this.country = country;
    }

    @GetMapping("/courses/search")
    Page find(
            @RequestParam(name = "for", defaultValue = "") String words,
            @RequestParam(name = "in", defaultValue = "") String slug,
            HttpServletRequest request) {
        var versions = versions(slug);
        var asked = words.strip();
        var found = asked.length() < FoundPage.FEWEST || asked.length() > FoundPage.MOST
                ? List.<Hit>of()
                : search.find(asked, languages(versions, request));
        return Page.of("courses/search/found", new FoundPage(asked, slug, places(found, versions, request)));
    }

    private List<FoundPage.Place> places(List<Hit> hits, Map<Version, Course> versions, HttpServletRequest request) {
        var language = Languages.of(request, country);
        return hits.stream()
                .flatMap(hit -> versions.entrySet().stream()
                        .filter(entry -> entry.getKey().id().value().equals(hit.version()))
                        .flatMap(entry -> courses.lessons(entry.getKey().id()).stream()
                                .filter(lesson -> lesson.id().value().equals(hit.lesson()))
                                .map(lesson -> new FoundPage.Place(
                                        entry.getValue(), lesson, entry.getKey().languageFor(language), hit))))
                .toList();
    }

    private Map<VersionId, String> languages(Map<Version, Course> versions, HttpServletRequest request) {
        var language = Languages.of(request, country);
        var languages = new LinkedHashMap<VersionId, String>();
        versions.keySet().forEach(version -> languages.put(version.id(), version.languageFor(language)));
        return languages;
    }

    /** The current version of the course of this slug, or of every course. */
    private Map<Version, Course> versions(String slug) {
        var asked = slug.isEmpty()
                ? courses.published()
                : List.of(courses.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        var versions = new LinkedHashMap<Version, Course>();
        for (var course : asked) {
            Optional<Version> current = courses.current(course.id());
            current.ifPresent(version -> versions.put(version, course));
        }
        return versions;
    }
}
