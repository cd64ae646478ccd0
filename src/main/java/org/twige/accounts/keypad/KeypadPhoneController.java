package org.twige.accounts.keypad;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.accounts.KeypadSignIn;
import org.twige.accounts.door.Replies;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Errors;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Where a learner sets, changes or takes away the own PIN for keypad phones. */
@Controller
@Allow(Role.LEARNER)
class KeypadPhoneController {

    private static final String ME = "org.twige.web.SignedIn";
    private static final String ADDRESS = "/keypad-phone";

    private final KeypadSignIn signIn;
    private final PhoneOwners owners;
    private final Replies replies;
    private final String dial;

    KeypadPhoneController(
            KeypadSignIn signIn, PhoneOwners owners, Replies replies, @Value("${twige.ussd.dial:}") String dial) {
        this.signIn = signIn;
        this.owners = owners;
        this.replies = replies;
        this.dial = dial;
    }

    @GetMapping(ADDRESS)
    View show(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "false") boolean kept) {
        return page(me, kept, Errors.none());
    }

    @PostMapping(ADDRESS)
    View choose(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String pin,
            HttpServletRequest request) {
        return signIn.choose(new PersonId(me.person()), pin.strip())
                ? new RedirectView(ADDRESS + "?kept=true", false, false, false)
                : page(me, false, Errors.of("pin", replies.say(request, "accounts.keypad.pin-wrong")))
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(ADDRESS + "/removal")
    View forget(@RequestAttribute(ME) SignedIn me) {
        signIn.forget(new PersonId(me.person()));
        return new RedirectView(ADDRESS, false, false, false);
    }

    private Page page(SignedIn me, boolean kept, Errors errors) {
        var person = new PersonId(me.person());
        var hasPin = signIn.standing(person) == KeypadSignIn.Standing.PIN;
        return Page.of(
                "accounts/keypad/phone",
                new KeypadPhonePage(owners.endings(me.person()), hasPin, kept && hasPin, dial, errors));
    }
}
