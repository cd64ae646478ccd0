package org.twige.assessment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
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
import org.twige.country.Country;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** One question of an attempt: read it, save the response, go on. */
@Controller
@RequestMapping("/attempts/{id}/questions/{number}")
@Allow(Role.LEARNER)
class QuestionController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Questions questions;
    private final Responses responses;
    private final Country country;
    private final Clock clock;

    QuestionController(Questions questions, Responses responses, Country country, Clock clock) {
        this.questions = questions;
        this.responses = responses;
        this.country = country;
        this.clock = clock;
    }

    /**
     * The question.
     *
     * @param missing true after a form without a choice
     * @param check true if the person comes from the page on which answers are checked, and goes back there
     */
    @GetMapping
    View read(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean missing,
            @RequestParam(defaultValue = "false") boolean check,
            HttpServletRequest request) {
        var attempt = new AttemptId(id);
        var question = questions
                .find(new PersonId(me.person()), attempt, number, Languages.of(request, country))
                .orElseThrow(QuestionController::notFound);
        return question.open()
                ? Page.of(
                        "assessment/question",
                        new QuestionPage(attempt, number, question, UUID.randomUUID(), missing, check))
                : new RedirectView("/attempts/" + attempt);
    }

    @PostMapping
    String save(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable int number, ResponseForm form) {
        var attempt = new AttemptId(id);
        var here = "redirect:/attempts/" + attempt;
        if (form.choice() == null) {
            return here + "/questions/" + number + "?missing=true" + (form.isFromCheck() ? "&check=true" : "");
        }
        var response = form.response(attempt, number);
        var total = response == null
                ? 0
                : responses
                        .save(new PersonId(me.person()), response, clock.instant())
                        .orElse(0);
        if (total == 0) {
            return refused(new PersonId(me.person()), attempt, number, here);
        }
        return form.isFromCheck() || number >= total ? here + "/check" : here + "/questions/" + (number + 1);
    }

    /** A closed attempt takes no response and shows its result; anything else that is refused does not exist. */
    private String refused(PersonId person, AttemptId attempt, int number, String here) {
        return questions
                .find(person, attempt, number, "")
                .filter(question -> !question.open())
                .map(_ -> here)
                .orElseThrow(QuestionController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /**
     * A response as it was sent.
     *
     * @param choice the place of the chosen option on the page
     * @param language of the text that was on the page
     * @param request the key of the form
     * @param check whether to go back to the page on which answers are checked
     */
    record ResponseForm(
            @Nullable Integer choice,
            @Nullable String language,
            @Nullable UUID request,
            @Nullable Boolean check) {

        boolean isFromCheck() {
            return Boolean.TRUE.equals(check);
        }

        @Nullable
        Response response(AttemptId attempt, int number) {
            return choice == null || language == null || request == null
                    ? null
                    : new Response(attempt, number, choice, language, request);
        }
    }
}
