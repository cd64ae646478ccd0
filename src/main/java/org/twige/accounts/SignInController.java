package org.twige.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.accounts.door.AddressLimit;
import org.twige.accounts.door.Replies;
import org.twige.accounts.door.SignInCookies;
import org.twige.web.Allow;
import org.twige.web.Errors;
import org.twige.web.Page;
import org.twige.web.SignedIn;

/** Signing in with staff number and password, and signing out. */
@Controller
@Allow(everyone = true)
class SignInController {

    private final SignInWithPassword signIn;
    private final AddressLimit addresses;
    private final SignInCookies cookies;
    private final Replies replies;

    SignInController(SignInWithPassword signIn, AddressLimit addresses, SignInCookies cookies, Replies replies) {
        this.signIn = signIn;
        this.addresses = addresses;
        this.cookies = cookies;
        this.replies = replies;
    }

    @GetMapping("/sign-in")
    View form(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut) {
        var target = LocalPath.of(next);
        if (request.getAttribute(SignedIn.class.getName()) != null) {
            return to(target);
        }
        var notice = signedOut != null ? "signed-out" : target.isHome() ? "" : "first-sign-in";
        return Page.of("accounts/sign-in", new SignInPage("", target, notice, Errors.none()));
    }

    @PostMapping("/sign-in")
    View signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        if (form.typed().isEmpty() || form.secret().isEmpty()) {
            return again(form, missing(form, request), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!addresses.allows(request)) {
            return crowded(form, request);
        }
        return switch (signIn.with(form.number(), form.secret())) {
            case Proof.Right(var person) -> {
                cookies.give(person, request, response);
                yield to(form.target());
            }
            case Proof.Wrong() ->
                again(
                        form,
                        Errors.of("staffNumber", replies.say(request, "accounts.sign-in.wrong")),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Proof.Locked(var until) ->
                again(form, Errors.of("staffNumber", replies.locked(request, until)), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        cookies.takeBack(request, response);
        return "redirect:/sign-in?signed-out";
    }

    private Errors missing(SignInForm form, HttpServletRequest request) {
        var errors = Errors.none();
        if (form.typed().isEmpty()) {
            errors = errors.and("staffNumber", replies.say(request, "accounts.staff-number.missing"));
        }
        if (form.secret().isEmpty()) {
            errors = errors.and("password", replies.say(request, "accounts.password.missing"));
        }
        return errors;
    }

    private View crowded(SignInForm form, HttpServletRequest request) {
        return again(
                form, Errors.of("staffNumber", replies.say(request, "accounts.crowded")), HttpStatus.TOO_MANY_REQUESTS);
    }

    private static View again(SignInForm form, Errors errors, HttpStatus status) {
        return Page.of("accounts/sign-in", new SignInPage(form.typed(), form.target(), "", errors))
                .with(status);
    }

    private static View to(LocalPath target) {
        return new RedirectView(target.value(), false, false, false);
    }
}
