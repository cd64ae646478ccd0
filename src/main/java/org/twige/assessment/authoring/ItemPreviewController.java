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
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.twige.assessment.NoteReading;
import org.twige.assessment.Reading;
import org.twige.assessment.ShowItem;
import org.twige.assessment.bank.CheckSheet;
import org.twige.assessment.bank.SheetFinding;
import org.twige.assessment.bank.ShownItem;
import org.twige.courses.CourseFile;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

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
    private final NoteReading reading;

    ItemPreviewController(
            AuthoredItems items, AuthoredCourses courses, ItemChecks checks, ShowItem show, NoteReading reading) {
        this.items = items;
        this.courses = courses;
        this.checks = checks;
        this.show = show;
        this.reading = reading;
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
        return preview(course, found.code(), found.address(), found.sheet().isNumber(), looked, response);
    }

    @GetMapping("/items/{item}/frame")
    View draft(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID item,
            Looked looked,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = items.find(item).orElseThrow(ItemPreviewController::notFound);
        var course = courses.byId(found.course());
        reading.note(Reading.BENCH, found.course().value(), me.person());
        var language = inside(course, looked, request, response);
        return Optional.of(found)
                .filter(one -> CheckSheet.isReadable(one.sheet(), course.description()))
                .flatMap(one -> learners(course, shown(one, course), looked))
                .orElseGet(() -> nothing(language, checks.of(found)));
    }

    @GetMapping("/{slug}/published/{code}")
    View published(@PathVariable String slug, @PathVariable String code, Looked looked, HttpServletResponse response) {
        var course = courses.bySlug(slug).orElseThrow(ItemPreviewController::notFound);
        var address = course.address() + "/published/" + code;
        return preview(course, code, address, shown(course, code).seeded(), looked, response);
    }

    @GetMapping("/{slug}/published/{code}/frame")
    View published(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable String slug,
            @PathVariable String code,
            Looked looked,
            HttpServletRequest request,
            HttpServletResponse response) {
        var course = courses.bySlug(slug).orElseThrow(ItemPreviewController::notFound);
        reading.note(Reading.BENCH, course.course().id().value(), me.person());
        var language = inside(course, looked, request, response);
        return learners(course, shown(course, code), looked).orElseGet(() -> nothing(language, List.of()));
    }

    private static View preview(
            AuthoredCourse course,
            String code,
            String address,
            boolean seeded,
            Looked looked,
            HttpServletResponse response) {
        response.setHeader(POLICY, response.getHeader(POLICY) + "; frame-src 'self'");
        return Page.of(
                "assessment/authoring/preview",
                new ItemPreviewPage(
                        course, code, address, looked.language(course), looked.explained(), seeded, looked.variant()));
    }

    /** Lets the answer be framed by the tool alone, and speaks the language that is looked at. */
    private static String inside(
            AuthoredCourse course, Looked looked, HttpServletRequest request, HttpServletResponse response) {
        var language = looked.language(course);
        response.setHeader(
                POLICY,
                String.valueOf(response.getHeader(POLICY)).replace("frame-ancestors 'none'", "frame-ancestors 'self'")
                        + "; sandbox allow-same-origin");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        Languages.use(language, request);
        return language;
    }

    private Optional<View> learners(AuthoredCourse course, ShownItem shown, Looked looked) {
        var language = looked.language(course);
        var id = UUID.nameUUIDFromBytes(course.address().getBytes(StandardCharsets.UTF_8));
        return looked.explained()
                ? show.explanations(id, shown, language, looked.variant(), course.version())
                : show.question(id, shown, language, looked.variant());
    }

    /** What there is to mend before there is anything to see. */
    private static View nothing(String language, List<SheetFinding> findings) {
        return Page.of("assessment/authoring/nothing", new NothingToSeePage(language, findings));
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
