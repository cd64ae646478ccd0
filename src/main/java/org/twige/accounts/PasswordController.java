package org.twige.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.accounts.door.Replies;
import org.twige.accounts.door.SignInCookies;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Errors;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Changing the password, and signing out on every device. */
@Controller
@Allow(Role.LEARNER)
class PasswordController {

    private final ChangePassword change;
    private final ChoosePassword choose;
    private final NewPasswords rules;
    private final SignInCookies cookies;
    private final Replies replies;

    PasswordController(
            ChangePassword change, ChoosePassword choose, NewPasswords rules, SignInCookies cookies, Replies replies) {
        this.change = change;
        this.choose = choose;
        this.rules = rules;
        this.cookies = cookies;
        this.replies = replies;
    }

    @GetMapping("/password")
    View form(@RequestParam(required = false) @Nullable String changed) {
        return page(changed != null, Errors.none());
    }

    @PostMapping("/password")
    View change(
            PasswordForm form,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response) {
        var objection = rules.objection(me, form.newPassword());
        if (objection.isPresent()) {
            return again("password", replies.say(request, objection.get()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (change.of(me, form.known(), form.newPassword().value())) {
            case Proof.Right(var person) -> {
                cookies.give(person, request, response);
                yield new RedirectView("/password?changed", false, false, false);
            }
            case Proof.Wrong() ->
                again(
                        "current",
                        replies.say(request, "accounts.password.wrong-current"),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Proof.Locked(var until) ->
                again("current", replies.locked(request, until), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/sign-out/everywhere")
    String signOutEverywhere(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response) {
        choose.signOutEverywhere(new PersonId(me.person()));
        cookies.takeBack(request, response);
        return "redirect:/sign-in?signed-out";
    }

    private static View again(String field, String text, HttpStatus status) {
        return page(false, Errors.of(field, text)).with(status);
    }

    private static Page page(boolean changed, Errors errors) {
        return Page.of("accounts/password", new PasswordPage(changed, errors));
    }
}
