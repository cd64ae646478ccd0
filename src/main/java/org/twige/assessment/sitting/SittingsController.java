package org.twige.assessment.sitting;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.twige.assessment.sitting.PlanSitting.Answer;
import org.twige.country.Country;
import org.twige.country.Language;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The sittings of an official's part of the tree, and the plan of a new one. */
@Controller
@RequestMapping("/sittings")
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class SittingsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final SittingOfficials officials;
    private final Sittings sittings;
    private final PlanSitting plan;
    private final Courses courses;
    private final Country country;
    private final Clock clock;

    SittingsController(
            SittingOfficials officials,
            Sittings sittings,
            PlanSitting plan,
            Courses courses,
            Country country,
            Clock clock) {
        this.officials = officials;
        this.sittings = sittings;
        this.plan = plan;
        this.courses = courses;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping
    @Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE, Role.AUDITOR})
    View all(@RequestAttribute(ME) SignedIn me) {
        var titles = courses.published().stream().collect(Collectors.toMap(Course::id, Course::title));
        return Page.of("assessment/sitting/sittings", new SittingsPage(sittings.all(officials.reading(me)), titles));
    }

    @GetMapping("/new")
    View ask(@RequestAttribute(ME) SignedIn me) {
        var languages = country.languages().stream().map(Language::code).toList();
        var form = SittingForm.empty(officials.ownPlace(me), country.today(clock), languages);
        return form(form, List.of());
    }

    @PostMapping
    View plan(@RequestAttribute(ME) SignedIn me, SittingForm form) {
        return switch (plan.plan(officials.running(me), form)) {
            case Answer.Planned(var sitting) -> SitController.to("/sittings/" + sitting + "/people");
            case Answer.Wrong(var mistakes) -> form(form, mistakes).with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Page form(SittingForm form, List<Mistake> mistakes) {
        return Page.of("assessment/sitting/new", new NewSittingPage(form, courses.published(), mistakes));
    }
}
