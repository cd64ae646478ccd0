package org.twige.mandates.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.mandates.Problem;
import org.twige.mandates.TypedDate;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** How much time to learn the institutions grant: looking at it, and saying it for one's own part of the tree. */
@Controller
class StudyTimeController {

    private static final List<Role> GRANT = List.of(Role.PROGRAMME_OFFICE, Role.COORDINATOR);

    private final StudyGrants grants;
    private final GrantStudyTime grant;
    private final Responsibilities responsibilities;
    private final Institutions institutions;
    private final Country country;
    private final Clock clock;

    StudyTimeController(
            StudyGrants grants,
            GrantStudyTime grant,
            Responsibilities responsibilities,
            Institutions institutions,
            Country country,
            Clock clock) {
        this.grants = grants;
        this.grant = grant;
        this.responsibilities = responsibilities;
        this.institutions = institutions;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/study-time")
    @Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR, Role.AUDITOR})
    Page show(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var scope = responsibilities.scopeOf(me);
        var own = ownCode(me, responsibilities.scopeOf(me, GRANT));
        return page(scope, StudyTimeForm.empty(own, country.today(clock)), List.of());
    }

    @PostMapping("/study-time")
    @Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
    View grant(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            SaidPledge said,
            @RequestParam(name = "from-day", defaultValue = "") String day,
            @RequestParam(name = "from-month", defaultValue = "") String month,
            @RequestParam(name = "from-year", defaultValue = "") String year) {
        var scope = responsibilities.scopeOf(me, GRANT);
        var typed = StudyTimeForm.of(said, new TypedDate(day, month, year));
        var form = typed.meaning(grants.named(scope, typed.institution()));
        var today = country.today(clock);
        var before = before(form, today);
        var problems = form.problems(today, before);
        if (!problems.isEmpty()) {
            return page(scope, form, problems).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        grant.grant(form.pledge(today, before), me.person());
        return new RedirectView("/study-time", false, false, false);
    }

    /** What held until the day that was typed, for the institution that was. */
    private int before(StudyTimeForm form, LocalDate today) {
        return form.found().stream()
                .findFirst()
                .flatMap(found -> grants.minutesOn(found, form.fromDay(today).orElse(today)))
                .orElse(country.studyMinutes());
    }

    /** The institution that a coordinator answers for; empty when there are several, and for the whole country. */
    private String ownCode(SignedIn me, Scope scope) {
        var tops = me.is(Role.PROGRAMME_OFFICE) ? List.<Institution>of() : institutions.tops(scope);
        return tops.size() == 1 ? tops.stream().map(Institution::code).toList().getFirst() : "";
    }

    private Page page(Scope scope, StudyTimeForm form, List<Problem> problems) {
        var today = country.today(clock);
        return Page.of(
                "mandates/study/study-time",
                new StudyTimePage(
                        country.studyMinutes(), grants.around(scope, today), grants.history(scope), form, problems));
    }
}
