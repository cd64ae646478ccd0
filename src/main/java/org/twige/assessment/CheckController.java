package org.twige.assessment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
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
import org.twige.country.Country;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The last look at all answers, and the button that sends them. */
@Controller
@RequestMapping("/attempts/{id}")
@Allow(Role.LEARNER)
class CheckController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Questions questions;
    private final SubmitAttempt submission;
    private final Attempts attempts;
    private final Country country;

    CheckController(Questions questions, SubmitAttempt submission, Attempts attempts, Country country) {
        this.questions = questions;
        this.submission = submission;
        this.attempts = attempts;
        this.country = country;
    }

    /**
     * All answers.
     *
     * @param unanswered true after a submission that left questions open
     */
    @GetMapping("/check")
    View check(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean unanswered,
            HttpServletRequest request) {
        var attempt = new AttemptId(id);
        var person = new PersonId(me.person());
        var answered = questions.answered(person, attempt, Languages.of(request, country));
        return answered.isEmpty()
                ? resultOf(person, attempt)
                : Page.of("assessment/check", new CheckPage(attempt, answered, unanswered));
    }

    private View resultOf(PersonId person, AttemptId attempt) {
        return attempts.find(person, attempt)
                .map(known -> new RedirectView("/attempts/" + known.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/submit")
    String submit(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean confirmed) {
        var attempt = new AttemptId(id);
        return switch (submission.submit(new PersonId(me.person()), attempt, confirmed)) {
            case CLOSED -> "redirect:/attempts/" + attempt;
            case UNANSWERED -> "redirect:/attempts/" + attempt + "/check?unanswered=true";
            case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
