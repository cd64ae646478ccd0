package org.twige.mandates.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.mandates.Problem;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The decision of a named official, and the decision about an appeal. */
@Controller
@Allow({Role.COORDINATOR, Role.SUPERVISOR, Role.PROGRAMME_OFFICE})
class DecisionController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ShowCase show;
    private final DecideCase decide;
    private final Country country;

    DecisionController(ShowCase show, DecideCase decide, Country country) {
        this.show = show;
        this.decide = decide;
        this.country = country;
    }

    @GetMapping("/cases/{id}/decision")
    View form(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return page(find(me, id), me, DecisionForm.EMPTY, List.of(), HttpStatus.OK);
    }

    @PostMapping("/cases/{id}/decision")
    View decide(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, DecisionForm form) {
        var about = find(me, id);
        var by = show.decider(me, about);
        var problems = form.problems(show.today(), country, by);
        if (!problems.isEmpty()) {
            return page(about, me, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (decide.decide(about, by, form.ruling(country), Words.of(form.reasons()), form.isAppeal())) {
            case DecideCase.Answer.Done() -> new RedirectView("/cases/" + id, false, false, false);
            case DecideCase.Answer.Faster() -> page(find(me, id), me, form, List.of(), HttpStatus.CONFLICT);
            case DecideCase.Answer.Refused(var _) -> page(about, me, form, List.of(), HttpStatus.CONFLICT);
            case DecideCase.Answer.NotCompleted() -> notSo(about, me, form, "not-completed");
            case DecideCase.Answer.HasTime() -> notSo(about, me, form, "has-time");
        };
    }

    private View notSo(DutyCase about, SignedIn me, DecisionForm form, String why) {
        var problem = new Problem("outcome", "mandates.case.decision." + why);
        return page(about, me, form, List.of(problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View page(DutyCase about, SignedIn me, DecisionForm form, List<Problem> problems, HttpStatus status) {
        var by = show.decider(me, about);
        var page = new DecisionPage(about, form, problems, by, show.today(), status == HttpStatus.CONFLICT);
        return Page.of("mandates/cases/decision", page).with(status);
    }

    private DutyCase find(SignedIn me, UUID id) {
        return show.find(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
