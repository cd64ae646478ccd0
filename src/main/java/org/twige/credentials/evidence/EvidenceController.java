package org.twige.credentials.evidence;

import jakarta.servlet.http.HttpServletResponse;
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
import org.twige.credentials.evidence.ReviewPage.Trouble;
import org.twige.web.Allow;
import org.twige.web.ForeignFiles;
import org.twige.web.Leaf;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Officials look at proofs from elsewhere and decide; nobody about their own. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
class EvidenceController {

    private final ShowEvidence show;
    private final DecideEvidence decide;
    private final ForeignFiles foreign;

    EvidenceController(ShowEvidence show, DecideEvidence decide, ForeignFiles foreign) {
        this.show = show;
        this.decide = decide;
        this.foreign = foreign;
    }

    @GetMapping("/evidence")
    @Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR, Role.AUDITOR})
    View queue(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String decided) {
        return Page.of("credentials/evidence/queue", show.queue(me, new Leaf(page), decided));
    }

    @GetMapping("/evidence/{evidence}")
    @Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR, Role.AUDITOR})
    View review(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID evidence,
            HttpServletResponse response) {
        var found = find(me, evidence);
        return page(me, found, DecisionForm.empty(), Trouble.NONE, response);
    }

    @PostMapping("/evidence/{evidence}/decisions")
    View decide(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID evidence,
            DecisionForm form,
            HttpServletResponse response) {
        var found = show.toDecide(me, evidence).orElseThrow(EvidenceController::nothing);
        var decision = form.typedDecision();
        if (decision.isEmpty() || form.lacksReason()) {
            return page(me, found, form, Trouble.INCOMPLETE, response);
        }
        var reason = form.typedReason().orElse(null);
        return decide.decide(found, decision.get(), me.person(), reason, form.words())
                ? new RedirectView("/evidence?decided=" + decision.get().name(), false, false, false)
                : page(me, find(me, evidence), form, Trouble.LATE, response);
    }

    private View page(SignedIn me, Evidence found, DecisionForm form, Trouble trouble, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", foreign.policy());
        var status = switch (trouble) {
            case NONE -> HttpStatus.OK;
            case INCOMPLETE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case LATE -> HttpStatus.CONFLICT;
        };
        return Page.of("credentials/evidence/review", show.page(me, found, form, trouble))
                .with(status);
    }

    private Evidence find(SignedIn me, UUID evidence) {
        return show.find(me, evidence).orElseThrow(EvidenceController::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
