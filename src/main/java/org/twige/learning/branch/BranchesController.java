package org.twige.learning.branch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.courses.VersionId;
import org.twige.people.Institutions;
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The offices without internet, and the next pack for one of them. */
@Controller
@RequestMapping("/branches")
@Allow(Role.PROGRAMME_OFFICE)
class BranchesController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Branches branches;
    private final AskForPack ask;
    private final Courses courses;
    private final Institutions institutions;
    private final Responsibilities responsibilities;
    private final StickKey key;

    BranchesController(
            Branches branches,
            AskForPack ask,
            Courses courses,
            Institutions institutions,
            Responsibilities responsibilities,
            StickKey key) {
        this.branches = branches;
        this.ask = ask;
        this.courses = courses;
        this.institutions = institutions;
        this.responsibilities = responsibilities;
        this.key = key;
    }

    /** What was chosen for a pack. */
    record PackForm(@Nullable String institution, @Nullable List<String> courses) {

        static final PackForm EMPTY = new PackForm(null, null);

        String code() {
            return institution == null ? "" : institution.strip();
        }

        List<String> slugs() {
            return courses == null ? List.of() : courses;
        }
    }

    @GetMapping
    View list(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String institution) {
        return page(me, new PackForm(institution, null), List.of());
    }

    @PostMapping
    View ask(@RequestAttribute(ME) SignedIn me, PackForm form) {
        var institution = institutions
                .byCode(form.code())
                .flatMap(found -> institutions.within(responsibilities.scopeOf(me), found.id()));
        var versions = versions(form.slugs());
        if (institution.isEmpty() || versions.isEmpty()) {
            var wrong = institution.isEmpty() ? "institution" : "courses";
            return page(me, form, List.of(wrong)).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var job = ask.ask(institution.get(), versions, me.person());
        return new RedirectView("/jobs/" + job, false, false, false);
    }

    private List<VersionId> versions(List<String> slugs) {
        return courses.published().stream()
                .filter(course -> slugs.contains(course.slug()))
                .map(Course::id)
                .flatMap(course -> courses.current(course).stream())
                .map(Version::id)
                .toList();
    }

    private Page page(SignedIn me, PackForm form, List<String> wrong) {
        var known = branches.within(responsibilities.scopeOf(me));
        return Page.of(
                "learning/branch/branches", new BranchesPage(known, courses.published(), form, wrong, key.print()));
    }
}
