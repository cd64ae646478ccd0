package org.twige.labs.reports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The texts that readers reported, and what becomes of them. */
@Controller
@RequestMapping(ReportsController.ADDRESS)
@Allow(Role.PROGRAMME_OFFICE)
class ReportsController {

    static final String ADDRESS = "/reported-texts";
    static final List<Role> DECIDE = List.of(Role.PROGRAMME_OFFICE);

    private static final String ME = "org.twige.web.SignedIn";
    private static final int MOST_SHOWN = 100;

    private final ReportedTexts texts;
    private final DecideReport decide;
    private final Responsibilities responsibilities;

    ReportsController(ReportedTexts texts, DecideReport decide, Responsibilities responsibilities) {
        this.texts = texts;
        this.decide = decide;
        this.responsibilities = responsibilities;
    }

    @GetMapping
    View list(@RequestAttribute(ME) SignedIn me, @RequestParam(required = false) @Nullable String told) {
        var known = "back".equals(told) || "away".equals(told) ? told : null;
        var waiting = texts.waiting(scopeOf(me), new PersonId(me.person()), MOST_SHOWN);
        return Page.of("labs/reports/reports", new ReportsPage(waiting, known));
    }

    @GetMapping("/{text}")
    View show(@RequestAttribute(ME) SignedIn me, @PathVariable UUID text) {
        return page(me, text, ReportPage.Typed.NOTHING);
    }

    @PostMapping("/{text}")
    View decide(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID text,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason) {
        var typed = new ReportPage.Typed(decision, reason.strip(), true);
        if (!typed.isDecided() || !typed.hasReason()) {
            return page(me, text, typed).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var putBack = decision.equals("back");
        if (!decide.decide(new PersonId(me.person()), scopeOf(me), text, putBack, typed.reason())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RedirectView(ADDRESS + "?told=" + decision, false, false, false);
    }

    private Page page(SignedIn me, UUID text, ReportPage.Typed typed) {
        var found = texts.find(scopeOf(me), new PersonId(me.person()), text)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("labs/reports/report", new ReportPage(found, typed));
    }

    private Scope scopeOf(SignedIn me) {
        return responsibilities.scopeOf(me, DECIDE);
    }
}
