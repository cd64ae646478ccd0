package org.twige.mandates.cases;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Uploads;

/** One case as officials see it: its history, its letters, and what came on paper. */
@Controller
@Allow({Role.COORDINATOR, Role.SUPERVISOR, Role.PROGRAMME_OFFICE})
class CaseController {

    private static final String ME = "org.twige.web.SignedIn";

    /** Nobody proves a delivery to themselves, or takes their own paper. */
    private static final List<Problem> OWN = List.of(new Problem("top", "mandates.case.own"));

    private final ShowCase show;
    private final DeliverWriting deliver;
    private final AnswerCase answer;
    private final PrintWriting print;

    CaseController(ShowCase show, DeliverWriting deliver, AnswerCase answer, PrintWriting print) {
        this.show = show;
        this.deliver = deliver;
        this.answer = answer;
        this.print = print;
    }

    @GetMapping("/cases/{id}")
    @Allow({Role.COORDINATOR, Role.SUPERVISOR, Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR})
    View show(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return Page.of("mandates/cases/case", show.toOfficial(me, id).orElseThrow(CaseController::nothing));
    }

    /** The notice, or once somebody decided the decision, to be printed and handed over. */
    @GetMapping("/cases/{id}/letter.pdf")
    ResponseEntity<byte[]> letter(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        var about = show.toDeliver(me, id).orElseThrow(CaseController::nothing);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"letter.pdf\"")
                .header("Cache-Control", "no-store")
                .body(print.print(about));
    }

    @PostMapping("/cases/{id}/deliveries")
    View delivered(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, DeliveryForm form) {
        var about = show.toDeliver(me, id).orElseThrow(CaseController::nothing);
        var problems = isOwn(me, about) ? OWN : form.problems(show.earliestDelivery(about, form), show.today());
        if (!problems.isEmpty()) {
            return page(me, id, problems, Typed.of(form), false);
        }
        return deliver.handedOver(about, form.move(), form.handOver(), me.person())
                ? to(id)
                : page(me, id, List.of(), Typed.of(form), true);
    }

    @PostMapping("/cases/{id}/papers")
    @Uploads(megabytes = Uploads.A_PAPER)
    View paper(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            PaperForm form,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var about = show.toDeliver(me, id).orElseThrow(CaseController::nothing);
        var problems = isOwn(me, about) ? OWN : form.problems(about, show.today());
        if (!problems.isEmpty()) {
            return page(me, id, problems, Typed.of(form), false);
        }
        try (var bytes = file == null || file.isEmpty() ? null : file.getInputStream()) {
            return switch (answer.take(about.id(), form.fact(me.person()), bytes)) {
                case DONE -> to(id);
                case FASTER -> page(me, id, List.of(), Typed.of(form), true);
                case NOT_A_FILE ->
                    page(me, id, List.of(new Problem("file", "mandates.case.file-wrong")), Typed.of(form), false);
                case TOO_LARGE ->
                    page(me, id, List.of(new Problem("file", "mandates.case.file-large")), Typed.of(form), false);
            };
        }
    }

    private View page(SignedIn me, UUID id, List<Problem> problems, Typed typed, boolean faster) {
        var page = show.toOfficial(me, id).orElseThrow(CaseController::nothing);
        return Page.of("mandates/cases/case", page.with(problems, typed, faster))
                .with(faster ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static boolean isOwn(SignedIn me, DutyCase about) {
        return about.whose().person().equals(me.person());
    }

    private static View to(UUID id) {
        return new RedirectView("/cases/" + id, false, false, false);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
