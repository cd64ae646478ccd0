package org.twige.mandates.requests;

import java.io.BufferedInputStream;
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
import org.twige.border.StoredFiles;
import org.twige.mandates.Problem;
import org.twige.mandates.requests.Asking.Answer;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Uploads;

/** A person asks for more time or for an exemption, and takes back what is not decided yet. */
@Controller
@Allow(Role.LEARNER)
class MyRequestsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final AskRequest ask;
    private final WithdrawRequest withdraw;
    private final ShowForms forms;

    MyRequestsController(AskRequest ask, WithdrawRequest withdraw, ShowForms forms) {
        this.ask = ask;
        this.withdraw = withdraw;
        this.forms = forms;
    }

    @GetMapping("/my-training/duties/{duty}/requests/{kind}")
    View form(@RequestAttribute(ME) SignedIn me, @PathVariable UUID duty, @PathVariable String kind) {
        return page(me, duty, kind(kind), AskForm.empty(), List.of());
    }

    @PostMapping("/my-training/duties/{duty}/requests/{kind}")
    @Uploads(megabytes = Uploads.A_PAPER)
    View ask(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID duty,
            @PathVariable String kind,
            AskForm form,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        try (var bytes = file == null || file.isEmpty() ? null : new BufferedInputStream(file.getInputStream())) {
            return switch (ask.askForMyself(new Asking(duty, kind(kind), form, bytes), me.person())) {
                case Answer.Asked _ -> new RedirectView("/my-training/duties/" + duty, false, false, false);
                case Answer.Wrong(var problems) -> page(me, duty, kind(kind), form, problems);
                case Answer.Nothing() -> throw nothing();
            };
        } catch (StoredFiles.TooLarge _) {
            return page(me, duty, kind(kind), form, ShowForms.TOO_LARGE);
        }
    }

    @PostMapping("/my-training/requests/{request}/withdrawal")
    View withdraw(@RequestAttribute(ME) SignedIn me, @PathVariable UUID request) {
        if (!withdraw.withdraw(me.person(), request)) {
            throw nothing();
        }
        return new RedirectView(forms.dutyOf(me, request), false, false, false);
    }

    private View page(SignedIn me, UUID duty, RequestKind kind, AskForm form, List<Problem> problems) {
        var page = forms.own(new PersonId(me.person()), duty, kind, form, problems)
                .orElseThrow(MyRequestsController::nothing);
        return Page.of("mandates/requests/ask", page)
                .with(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static RequestKind kind(String code) {
        return RequestKind.of(code).orElseThrow(MyRequestsController::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
