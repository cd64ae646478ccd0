package org.twige.assessment;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
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
    private final OwnResults own;
    private final Country country;
    private final Clock clock;

    QuestionController(Questions questions, Responses responses, OwnResults own, Country country, Clock clock) {
        this.questions = questions;
        this.responses = responses;
        this.own = own;
        this.country = country;
        this.clock = clock;
    }

    /**
     * How somebody comes to a question.
     *
     * @param missing true after a form without a usable answer
     * @param given what that form held, to be mended
     * @param check true from the page on which answers are checked, to go back there
     */
    record Coming(
            @Nullable Boolean missing,
            @Nullable String given,
            @Nullable Boolean check) {

        @Nullable
        String unusable() {
            return Boolean.TRUE.equals(missing) ? Objects.requireNonNullElse(given, "") : null;
        }
    }

    @GetMapping
    View read(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @PathVariable int number,
            Coming coming,
            HttpServletRequest request) {
        var attempt = new AttemptId(id);
        var question = questions
                .find(new PersonId(me.person()), attempt, number, Languages.of(request, country))
                .orElseThrow(QuestionController::notFound);
        var check = Boolean.TRUE.equals(coming.check());
        return question.open()
                ? Page.of(
                        "assessment/question",
                        new QuestionPage(
                                "/attempts/" + attempt,
                                number,
                                question,
                                own.page(new PersonId(me.person()), question),
                                FormKeys.at(clock.instant()),
                                coming.unusable(),
                                check))
                : new RedirectView("/attempts/" + attempt);
    }

    @PostMapping
    String save(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable int number, ResponseForm form) {
        var attempt = new AttemptId(id);
        var here = "redirect:/attempts/" + attempt;
        var response = form.response(attempt, number);
        if (response == null && form.isFromAPage()) {
            return unusable(form, here + "/questions/" + number);
        }
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

    private static String unusable(ResponseForm form, String question) {
        return UriComponentsBuilder.fromUriString(question)
                .queryParam("missing", true)
                .queryParam("given", UriUtils.encode(form.given(), StandardCharsets.UTF_8))
                .queryParamIfPresent("check", Optional.ofNullable(form.check()))
                .build(true)
                .toUriString();
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
}
