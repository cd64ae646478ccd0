package org.twige.assessment.sitting;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;
import org.twige.assessment.AttemptId;
import org.twige.assessment.QuestionPage;
import org.twige.assessment.ResponseForm;
import org.twige.country.Country;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;

/** One question of a check in a room, and the look at all answers before it ends. */
@Controller
@RequestMapping("/sit")
@Allow(everyone = true)
class SeatQuestionController {

    private final WorkOnSeat work;
    private final SeatQuestions questions;
    private final Country country;
    private final Clock clock;

    SeatQuestionController(WorkOnSeat work, SeatQuestions questions, Country country, Clock clock) {
        this.work = work;
        this.questions = questions;
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

        boolean isFromCheck() {
            return Boolean.TRUE.equals(check);
        }
    }

    @GetMapping("/questions/{number}")
    View read(
            @CookieValue(name = SitController.COOKIE, required = false) @Nullable String secret,
            @PathVariable int number,
            Coming coming,
            HttpServletRequest request) {
        var guest = work.guest(secret).filter(Guest::mayWork);
        if (guest.isEmpty()) {
            return SitController.ended();
        }
        var question = questions
                .find(guest.get().seat(), number, Languages.of(request, country))
                .orElseThrow(SeatQuestionController::notFound);
        var asked = new QuestionPage(
                "/sit", number, question, "", UUID.randomUUID(), coming.unusable(), coming.isFromCheck());
        return Page.of(
                "assessment/sitting/question",
                new SeatQuestionPage(new GuestPage(guest.get(), clock.instant()), asked));
    }

    @PostMapping("/questions/{number}")
    View save(
            @CookieValue(name = SitController.COOKIE, required = false) @Nullable String secret,
            @PathVariable int number,
            ResponseForm form) {
        var guest = work.guest(secret).filter(Guest::mayWork);
        if (guest.isEmpty()) {
            return SitController.ended();
        }
        var response = form.response(new AttemptId(guest.get().seat()), number);
        if (response == null) {
            return SitController.to("/sit/questions/" + number + "?missing=true"
                    + (form.isFromCheck() ? "&check=true" : "")
                    + "&given=" + UriUtils.encode(form.given(), StandardCharsets.UTF_8));
        }
        var total = work.answer(guest.get(), response).orElseThrow(SeatQuestionController::notFound);
        return SitController.to(
                form.isFromCheck() || number >= total ? "/sit/check" : "/sit/questions/" + (number + 1));
    }

    @GetMapping("/check")
    View check(
            @CookieValue(name = SitController.COOKIE, required = false) @Nullable String secret,
            @RequestParam(defaultValue = "false") boolean unanswered,
            HttpServletRequest request) {
        var guest = work.guest(secret).filter(Guest::mayWork);
        return guest.<View>map(known -> Page.of(
                        "assessment/sitting/check",
                        new SeatCheckPage(
                                new GuestPage(known, clock.instant()),
                                questions.answered(known.seat(), Languages.of(request, country)),
                                unanswered)))
                .orElseGet(SitController::ended);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
