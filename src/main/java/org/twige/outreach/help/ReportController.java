package org.twige.outreach.help;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.twige.country.Country;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.SignedIn;

/** Anybody says on any page that something does not work, signed in or not. */
@Controller
@Allow(everyone = true)
class ReportController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ReportProblem report;
    private final Country country;

    ReportController(ReportProblem report, Country country) {
        this.report = report;
        this.country = country;
    }

    @GetMapping("/problems/new")
    View form(
            @RequestAttribute(name = ME, required = false) @Nullable SignedIn me,
            @RequestParam(required = false) @Nullable String page) {
        var kept = ReportProblem.page(page, me != null);
        return Page.of("outreach/help/report", new ReportPage(kept, me != null, About.PAGE, "", "", null));
    }

    @PostMapping("/problems/new")
    View report(
            @RequestAttribute(name = ME, required = false) @Nullable SignedIn me,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(required = false) @Nullable String said,
            @RequestParam(required = false) @Nullable String contact,
            HttpServletRequest request) {
        var words = Typed.clean(said);
        var kept = ReportProblem.page(page, me != null);
        var wish = me == null ? ReportProblem.contact(contact) : null;
        var person = me == null ? null : me.person();
        var kind = me == null ? About.PAGE : About.of(about);
        var objection = report.take(
                new ReportedProblems.Report(words, kind, kept, Languages.of(request, country), person, wish),
                request.getRemoteAddr());
        return objection.isEmpty()
                ? new RedirectView(thanks(kept), false, false, false)
                : Page.of(
                                "outreach/help/report",
                                new ReportPage(kept, me != null, kind, words, Typed.clean(contact), objection.get()))
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/problems/thanks")
    View thanks(
            @RequestAttribute(name = ME, required = false) @Nullable SignedIn me,
            @RequestParam(required = false) @Nullable String page) {
        var kept = ReportProblem.page(page, me != null);
        return Page.of("outreach/help/thanks", new ReportPage(kept, me != null, About.PAGE, "", "", null));
    }

    private static String thanks(String page) {
        var thanks = UriComponentsBuilder.fromPath("/problems/thanks");
        return (page.isEmpty() ? thanks : thanks.queryParam("page", page))
                .build()
                .encode()
                .toUriString();
    }
}
