package org.twige.people.corrections;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.people.corrections.DecideCorrection.Outcome;
import org.twige.people.forms.Mistake;
import org.twige.web.Allow;
import org.twige.web.Leaf;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What people of the scope say is wrong about them, and the decision about it. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class CorrectionsController {

    private static final List<Role> DECIDE = List.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);
    private static final int LONGEST = 500;

    private final Corrections corrections;
    private final DecideCorrection decide;
    private final Responsibilities responsibilities;

    CorrectionsController(Corrections corrections, DecideCorrection decide, Responsibilities responsibilities) {
        this.corrections = corrections;
        this.decide = decide;
        this.responsibilities = responsibilities;
    }

    @GetMapping("/corrections")
    View list(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @RequestParam(defaultValue = "1") int page) {
        var scope = scopeOf(me);
        var leaf = new Leaf(page);
        return Page.of(
                "people/corrections/corrections",
                new CorrectionsPage(corrections.open(scope, leaf), leaf, corrections.countOpen(scope)));
    }

    @GetMapping("/corrections/{id}")
    View show(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID id) {
        return page(me, id, null, null, List.of());
    }

    @PostMapping("/corrections/{id}/acceptance")
    View accept(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String right,
            @RequestParam(required = false) @Nullable String answer) {
        var words = answer == null || answer.isBlank() ? null : cut(answer.strip());
        var outcome = decide.accept(scopeOf(me), id, right == null ? "" : right, words);
        return outcome == Outcome.NOT_USABLE
                ? page(me, id, right, answer, List.of(Mistake.at("right", "people.correction.error.right")))
                : after(me, id, outcome);
    }

    @PostMapping("/corrections/{id}/refusal")
    View refuse(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String why) {
        if (why == null || why.isBlank()) {
            return page(me, id, null, null, List.of(Mistake.at("why", "people.correction.error.why")));
        }
        return after(me, id, decide.refuse(scopeOf(me), id, cut(why.strip())));
    }

    /** To the list; who came too late sees what was decided. */
    private View after(SignedIn me, UUID id, Outcome outcome) {
        return outcome == Outcome.DONE
                ? new RedirectView("/corrections", false, false, false)
                : page(me, id, null, null, List.of());
    }

    private View page(SignedIn me, UUID id, @Nullable String right, @Nullable String answer, List<Mistake> mistakes) {
        var found =
                corrections.find(scopeOf(me), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("people/corrections/correction", new CorrectionPage(found, right, answer, mistakes))
                .with(mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Scope scopeOf(SignedIn me) {
        return responsibilities.scopeOf(me, DECIDE);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
