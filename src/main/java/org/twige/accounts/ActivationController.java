package org.twige.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.accounts.door.AddressLimit;
import org.twige.accounts.door.Replies;
import org.twige.accounts.door.SignInCookies;
import org.twige.web.Allow;
import org.twige.web.Errors;
import org.twige.web.Page;

/** Choosing the first password, or another after the old one was forgotten, with the code of a letter. */
@Controller
@Allow(everyone = true)
class ActivationController {

    private final ActivateAccount activate;
    private final NewPasswords rules;
    private final AddressLimit addresses;
    private final SignInCookies cookies;
    private final Replies replies;

    ActivationController(
            ActivateAccount activate,
            NewPasswords rules,
            AddressLimit addresses,
            SignInCookies cookies,
            Replies replies) {
        this.activate = activate;
        this.rules = rules;
        this.addresses = addresses;
        this.cookies = cookies;
        this.replies = replies;
    }

    @GetMapping("/activate")
    View form() {
        return Page.of("accounts/activate", new ActivationPage("", "", Errors.none()));
    }

    @PostMapping("/activate")
    View activate(ActivationForm form, HttpServletRequest request, HttpServletResponse response) {
        var errors = errorsOf(form, request);
        if (!errors.isEmpty()) {
            return again(form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!addresses.allows(request)) {
            return crowded(form, request);
        }
        var password = form.newPassword().value();
        return switch (activate.with(form.number(), form.typedCode(), password, replies.language(request))) {
            case Proof.Right(var person) -> {
                cookies.give(person, request, response);
                yield new RedirectView("/", false, false, false);
            }
            case Proof.Wrong() ->
                again(
                        form,
                        Errors.of("code", replies.say(request, "accounts.activate.wrong")),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Proof.Locked(var until) ->
                again(form, Errors.of("code", replies.locked(request, until)), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private Errors errorsOf(ActivationForm form, HttpServletRequest request) {
        var errors = Errors.none();
        if (form.typed().isEmpty()) {
            errors = errors.and("staffNumber", replies.say(request, "accounts.staff-number.missing"));
        }
        if (ActivationCode.typed(form.typedCode()).isEmpty()) {
            errors = errors.and("code", replies.say(request, "accounts.code.incomplete"));
        }
        var objection = rules.objection(form.typed(), form.newPassword());
        return objection.isEmpty() ? errors : errors.and("password", replies.say(request, objection.get()));
    }

    private View crowded(ActivationForm form, HttpServletRequest request) {
        return again(
                form, Errors.of("staffNumber", replies.say(request, "accounts.crowded")), HttpStatus.TOO_MANY_REQUESTS);
    }

    private static View again(ActivationForm form, Errors errors, HttpStatus status) {
        return Page.of("accounts/activate", new ActivationPage(form.typed(), form.typedCode(), errors))
                .with(status);
    }
}
