package org.twige.assessment.authoring;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.assessment.bank.ItemSheet;
import org.twige.country.Country;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The way to an item: the courses, the items of one, and the beginning of a new one. */
@Controller
@Allow(Role.AUTHOR)
class AuthoringController {

    /** What an item may be called. */
    static final String CODE = "[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,9}";

    private final AuthoredCourses courses;
    private final ItemLines lines;
    private final WriteItem write;
    private final Country country;
    private final Clock clock;

    AuthoringController(AuthoredCourses courses, ItemLines lines, WriteItem write, Country country, Clock clock) {
        this.courses = courses;
        this.lines = lines;
        this.write = write;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/authoring")
    View courses() {
        return Page.of("assessment/authoring/courses", new AuthoringPage(courses.all(), lines.counts()));
    }

    @GetMapping("/authoring/{slug}")
    View items(
            HttpServletRequest request,
            @PathVariable String slug,
            ItemFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String told) {
        var course = course(slug);
        var languages = List.of(Languages.of(request, country), course.original());
        var at = Math.clamp(page, 1, 10_000);
        var found = lines.find(course.course().id(), filter, languages, country.today(clock), at);
        return Page.of(
                "assessment/authoring/items",
                new ItemsPage(course, filter, found, at, country.today(clock).toString(), told));
    }

    @GetMapping("/authoring/{slug}/new")
    View form(@PathVariable String slug) {
        return page(course(slug), Map.of(), "");
    }

    @PostMapping("/authoring/{slug}/new")
    View begin(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable String slug,
            @RequestParam Map<String, String> fields) {
        var course = course(slug);
        var problem = problem(fields);
        if (!problem.isEmpty()) {
            return page(course, fields, problem);
        }
        var sheet = new LinkedHashMap<String, String>();
        List.of("id", "kind", "outcome").forEach(name -> sheet.put(name, typed(fields, name)));
        return write.begin(course, new ItemSheet(sheet), me.person())
                .map(AuthoringController::to)
                .orElseGet(() -> page(course, fields, "code-taken"));
    }

    private static String problem(Map<String, String> fields) {
        if (!ItemSheet.KINDS.contains(typed(fields, "kind"))) {
            return "no-kind";
        }
        return typed(fields, "id").matches(CODE) ? "" : "no-code";
    }

    private View page(AuthoredCourse course, Map<String, String> fields, String problem) {
        var page = new NewItemPage(course, new ItemSheet(fields), problem);
        return Page.of("assessment/authoring/new", page)
                .with(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private AuthoredCourse course(String slug) {
        return courses.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String typed(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private static View to(UUID item) {
        return new RedirectView("/authoring/items/" + item, false, false, false);
    }
}
