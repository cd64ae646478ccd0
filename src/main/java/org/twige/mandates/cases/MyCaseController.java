package org.twige.mandates.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.mandates.Problem;
import org.twige.web.Allow;
import org.twige.web.Look;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Uploads;

/** A person's own case: to read what is written, to reply and to appeal. */
@Controller
@Allow(Role.LEARNER)
class MyCaseController {

    private static final String ME = "org.twige.web.SignedIn";

    private final OwnCase own;
    private final AnswerCase answer;

    MyCaseController(OwnCase own, AnswerCase answer) {
        this.own = own;
        this.answer = answer;
    }

    /**
     * Whoever opens it has it: the first look is the proof of delivery.
     *
     * <p>What arrives without a look of the person shows nothing that is still to be delivered: a browser that fetches
     * ahead is to come again, and who comes from a page of somebody else opens it from the own training.
     */
    @GetMapping("/my-training/cases/{id}")
    View show(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, HttpServletRequest request) {
        var about = own.find(me, id).orElseThrow(MyCaseController::nothing);
        if (!about.isToDeliver() || Look.isOf(request)) {
            return Page.of("mandates/cases/my-case", own.read(me, id).orElseThrow(MyCaseController::nothing));
        }
        if (Look.isAhead(request)) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return new RedirectView("/my-training", false, false, false);
    }

    @PostMapping("/my-training/cases/{id}/replies")
    @Uploads(megabytes = Uploads.A_PAPER)
    View reply(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        return say(me, id, CaseMove.REPLIED, words, file);
    }

    @PostMapping("/my-training/cases/{id}/appeals")
    @Uploads(megabytes = Uploads.A_PAPER)
    View appeal(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        return say(me, id, CaseMove.APPEALED, words, file);
    }

    private View say(SignedIn me, UUID id, CaseMove move, @Nullable String words, @Nullable MultipartFile file)
            throws IOException {
        if (own.find(me, id).isEmpty()) {
            throw nothing();
        }
        var problems = Words.problems("words", words);
        if (!problems.isEmpty()) {
            return page(me, id, problems, words, false);
        }
        var said = Fact.said(move, own.today(), me.person(), How.SERVICE, Words.of(words));
        try (var bytes = file == null || file.isEmpty() ? null : file.getInputStream()) {
            return switch (own.isTooLate(me, id, move) ? AnswerCase.Taken.FASTER : answer.take(id, said, bytes)) {
                case DONE -> new RedirectView("/my-training/cases/" + id, false, false, false);
                case FASTER -> page(me, id, List.of(), words, true);
                case NOT_A_FILE -> page(me, id, List.of(new Problem("file", "mandates.case.file-wrong")), words, false);
                case TOO_LARGE -> page(me, id, List.of(new Problem("file", "mandates.case.file-large")), words, false);
            };
        }
    }

    private View page(SignedIn me, UUID id, List<Problem> problems, @Nullable String words, boolean faster) {
        var page = own.find(me, id).map(own::page).orElseThrow(MyCaseController::nothing);
        return Page.of("mandates/cases/my-case", page.with(new CasePage.Again(problems, Typed.words(words), faster)))
                .with(faster ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
