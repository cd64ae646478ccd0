package org.twige.assessment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Why the answers of a closed attempt are right or wrong. */
@Controller
@Allow(Role.LEARNER)
class ExplanationsController {

    private final Attempts attempts;
    private final Questions questions;
    private final Courses courses;
    private final Country country;

    ExplanationsController(Attempts attempts, Questions questions, Courses courses, Country country) {
        this.attempts = attempts;
        this.questions = questions;
        this.courses = courses;
        this.country = country;
    }

    /** The explained questions of one outcome, counted from 1 in the order of the result. */
    @GetMapping("/attempts/{id}/explanations/{part}")
    View explanations(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID id,
            @PathVariable int part,
            HttpServletRequest request) {
        var person = new PersonId(me.person());
        var attempt = attempts.find(person, new AttemptId(id)).orElseThrow(ExplanationsController::notFound);
        if (attempt.isOpen()) {
            return new RedirectView("/attempts/" + attempt.id());
        }
        var scores = questions.scores(person, attempt.id());
        if (part < 1 || part > scores.size()) {
            throw notFound();
        }
        var score = scores.get(part - 1);
        var explained = questions.explained(person, attempt.id(), score.outcome(), Languages.of(request, country));
        return Page.of(
                "assessment/explanations",
                new ExplanationsPage(
                        attempt.id(),
                        courses.version(attempt.version()).orElseThrow(ExplanationsController::notFound),
                        score,
                        part,
                        scores.size(),
                        explained));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
