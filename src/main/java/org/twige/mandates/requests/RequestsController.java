package org.twige.mandates.requests;

import java.util.List;
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
import org.twige.mandates.requests.DecideRequest.Answer;
import org.twige.mandates.requests.RequestPage.Typed;
import org.twige.web.Allow;
import org.twige.web.Leaf;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What waits for an official to decide, and one request with its decision. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class RequestsController {

    private static final String ME = "org.twige.web.SignedIn";
    private static final int DAYS_AHEAD = 30;

    private final Deciders deciders;
    private final Officials officials;
    private final DecideRequest decide;
    private final EndExemption end;
    private final ShowRequest show;
    private final CaseExemptions byCases;

    RequestsController(
            Deciders deciders,
            Officials officials,
            DecideRequest decide,
            EndExemption end,
            ShowRequest show,
            CaseExemptions byCases) {
        this.deciders = deciders;
        this.officials = officials;
        this.decide = decide;
        this.end = end;
        this.show = show;
        this.byCases = byCases;
    }

    /** Another side than the own exists for the programme office alone. */
    @GetMapping("/requests")
    View queue(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "1") int page) {
        var leaf = new Leaf(page);
        var official = officials.of(me);
        var others = official.office() && with.equals("coordinators");
        return Page.of(
                "mandates/requests/queue",
                new QueuePage(
                        deciders.waiting(official, !others, leaf),
                        leaf,
                        deciders.countWaiting(official, !others),
                        official.office(),
                        others,
                        official.office() ? deciders.countWaiting(official, others) : 0));
    }

    @GetMapping("/requests/{request}")
    View request(@RequestAttribute(ME) SignedIn me, @PathVariable UUID request) {
        var found = deciders.known(officials.of(me), request).orElseThrow(RequestsController::nothing);
        return page(me, request, new Typed(DecisionForm.of(found), "", List.of(), false));
    }

    @PostMapping("/requests/{request}/grant")
    View grant(@RequestAttribute(ME) SignedIn me, @PathVariable UUID request, DecisionForm form) {
        return answer(me, request, decide.grant(officials.of(me), request, form), form, "");
    }

    @PostMapping("/requests/{request}/refusal")
    View refuse(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "") String reason) {
        var answer = decide.refuse(officials.of(me), request, reason);
        return answer(me, request, answer, usual(me, request), reason);
    }

    @PostMapping("/requests/{request}/end")
    View end(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "") String reason) {
        var answer = end.end(officials.of(me), request, reason);
        return answer(me, request, answer, usual(me, request), reason);
    }

    @GetMapping("/exemptions")
    View exemptions(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "1") int page) {
        var leaf = new Leaf(page);
        var official = officials.of(me);
        var until = official.on().plusDays(DAYS_AHEAD);
        return Page.of(
                "mandates/requests/exemptions",
                new ExemptionsPage(
                        deciders.ending(official, until, leaf),
                        byCases.ending(official, until),
                        leaf,
                        deciders.countEnding(official, until),
                        until));
    }

    private DecisionForm usual(SignedIn me, UUID request) {
        return deciders.known(officials.of(me), request).map(DecisionForm::of).orElseThrow(RequestsController::nothing);
    }

    private View answer(SignedIn me, UUID request, Answer answer, DecisionForm form, String refusal) {
        return switch (answer) {
            case Answer.Done() -> new RedirectView("/requests/" + request, false, false, false);
            case Answer.TooLate() -> page(me, request, new Typed(form, refusal, List.of(), true));
            case Answer.Wrong(var problems) -> page(me, request, new Typed(form, refusal, problems, false));
            case Answer.Nothing() -> throw nothing();
        };
    }

    private View page(SignedIn me, UUID request, Typed typed) {
        var page = show.show(officials.of(me), request, typed).orElseThrow(RequestsController::nothing);
        var right = typed.problems().isEmpty() && !typed.tooLate();
        return Page.of("mandates/requests/request", page)
                .with(right ? HttpStatus.OK : typed.tooLate() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
