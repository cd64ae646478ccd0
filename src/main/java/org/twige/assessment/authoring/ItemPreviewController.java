package org.twige.assessment.authoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.twige.assessment.ShowItem;
import org.twige.assessment.bank.ShownItem;
import org.twige.courses.CourseFile;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;

/**
 * An item as its learners see it, in a frame as narrow as a small phone. The framed page is the learner's own; it runs no
 * script and sends no form, wherever it is opened.
 */
@Controller
@RequestMapping("/authoring")
@Allow(Role.AUTHOR)
class ItemPreviewController {

    private static final String POLICY = "Content-Security-Policy";

    private final AuthoredItems items;
    private final AuthoredCourses courses;
    private final ItemChecks checks;
    private final ShowItem show;

    ItemPreviewController(AuthoredItems items, AuthoredCourses courses, ItemChecks checks, ShowItem show) {
        this.items = items;
        this.courses = courses;
        this.checks = checks;
        this.show = show;
    }

    /**
     * What is looked at.
     *
     * @param in the language; the original if it is none of the course
     * @param part {@code question} or {@code explained}
     * @param seed of the variant of a template, from 1
     */
    record Looked(
            @Nullable String in,
            @Nullable String part,
            @Nullable Integer seed) {

        String language(AuthoredCourse course) {
            return Optional.ofNullable(in).filter(course.languages()::contains).orElse(course.original());
        }

        boolean explained() {
            return "explained".equals(part);
        }

        int variant() {
            return Optional.ofNullable(seed).filter(number -> number > 0).orElse(1);
        }
    }

    @GetMapping("/items/{item}/preview")
    View draft(@PathVariable UUID item, Looked looked, HttpServletResponse response) {
        var found = items.find(item).orElseThrow(ItemPreviewController::notFound);
        var course = courses.byId(found.course());
        return preview(course, found.code(), found.address(), shown(found, course), looked, response);
    }

    @GetMapping("/items/{item}/frame")
    View draft(@PathVariable UUID item, Looked looked, HttpServletRequest request, HttpServletResponse response) {
        var found = items.find(item).orElseThrow(ItemPreviewController::notFound);
        var course = courses.byId(found.course());
        return frame(course, shown(found, course), looked, request, response);
    }

    @GetMapping("/{slug}/published/{code}")
    View published(@PathVariable String slug, @PathVariable String code, Looked looked, HttpServletResponse response) {
        var course = courses.bySlug(slug).orElseThrow(ItemPreviewController::notFound);
        var address = course.address() + "/published/" + code;
        return preview(course, code, address, shown(course, code), looked, response);
    }

    @GetMapping("/{slug}/published/{code}/frame")
    View published(
            @PathVariable String slug,
            @PathVariable String code,
            Looked looked,
            HttpServletRequest request,
            HttpServletResponse response) {
        var course = courses.bySlug(slug).orElseThrow(ItemPreviewController::notFound);
        return frame(course, shown(course, code), looked, request, response);
    }

    private static View preview(
            AuthoredCourse course,
            String code,
            String address,
            ShownItem shown,
            Looked looked,
            HttpServletResponse response) {
        response.setHeader(POLICY, response.getHeader(POLICY) + "; frame-src 'self'");
        return Page.of(
                "assessment/authoring/preview",
                new ItemPreviewPage(
                        course,
                        code,
                        address,
                        looked.language(course),
                        looked.explained(),
                        shown.seeded(),
                        looked.variant()));
    }

    private View frame(
            AuthoredCourse course,
            ShownItem shown,
            Looked looked,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = looked.language(course);
        response.setHeader(
                POLICY,
                String.valueOf(response.getHeader(POLICY)).replace("frame-ancestors 'none'", "frame-ancestors 'self'")
                        + "; sandbox allow-same-origin");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        Languages.use(language, request);
        var id = UUID.nameUUIDFromBytes(course.address().getBytes(StandardCharsets.UTF_8));
        var page = looked.explained()
                ? show.explanations(id, shown, language, looked.variant(), course.version())
                : show.question(id, shown, language, looked.variant());
        return page.orElseGet(() -> Page.of("assessment/authoring/nothing", language));
    }

    private ShownItem shown(AuthoredItem item, AuthoredCourse course) {
        var files = new ArrayList<CourseFile>();
        files.add(new CourseFile(item.sheet().file(), item.sheet().yaml(course.languages())));
        checks.others(item).forEach(other -> files.add(new CourseFile(other.file(), other.yaml(course.languages()))));
        return shown(files, item.code(), course);
    }

    private ShownItem shown(AuthoredCourse course, String code) {
        return shown(courses.files(course), code, course);
    }

    private static ShownItem shown(List<CourseFile> files, String code, AuthoredCourse course) {
        return ShownItem.find(files, code, course.languages()).orElseThrow(ItemPreviewController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
