package org.twige.accounts.keypad;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.accounts.MakeKeypadCodes;
import org.twige.accounts.door.Replies;
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Errors;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Codes with which people of an official choose a PIN at their keypad phone. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class KeypadCodesController {

    private static final String ME = "org.twige.web.SignedIn";
    private static final List<Role> GIVING = List.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);

    private final MakeKeypadCodes make;
    private final PhoneOwners owners;
    private final Responsibilities responsibilities;
    private final Replies replies;
    private final String dial;

    KeypadCodesController(
            MakeKeypadCodes make,
            PhoneOwners owners,
            Responsibilities responsibilities,
            Replies replies,
            @Value("${twige.ussd.dial:}") String dial) {
        this.make = make;
        this.owners = owners;
        this.responsibilities = responsibilities;
        this.replies = replies;
        this.dial = dial;
    }

    @GetMapping("/keypad-codes")
    View form() {
        return Page.of("accounts/keypad/codes-form", new KeypadCodesForm("", Errors.none()));
    }

    /** Answers with the codes themselves: they are in this one response and nowhere else. */
    @PostMapping("/keypad-codes")
    View make(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String staffNumbers,
            HttpServletRequest request) {
        var numbers = Arrays.stream(staffNumbers.split("[\\s,;]+", -1))
                .filter(number -> !number.isBlank())
                .distinct()
                .toList();
        var objection = objection(numbers);
        return objection.isPresent()
                ? Page.of(
                                "accounts/keypad/codes-form",
                                new KeypadCodesForm(
                                        staffNumbers,
                                        Errors.of(
                                                "staffNumbers",
                                                replies.say(request, objection.get(), "most", MakeKeypadCodes.MOST))))
                        .with(HttpStatus.UNPROCESSABLE_CONTENT)
                : Page.of("accounts/keypad/codes", made(me, numbers));
    }

    private static Optional<String> objection(List<String> numbers) {
        if (numbers.isEmpty()) {
            return Optional.of("accounts.keypad.staff-numbers-missing");
        }
        return numbers.size() > MakeKeypadCodes.MOST
                ? Optional.of("accounts.keypad.staff-numbers-many")
                : Optional.empty();
    }

    private KeypadCodesPage made(SignedIn me, List<String> numbers) {
        var scope = responsibilities.scopeOf(me, GIVING);
        var found = owners.of(scope, numbers);
        var codes = make.of(scope, found.stream().map(PhoneOwner::person).toList(), me);
        var slips = new ArrayList<KeypadCodesPage.Slip>();
        var missing = new ArrayList<>(numbers);
        for (var owner : found) {
            var code = codes.get(owner.person());
            if (code != null) {
                slips.add(new KeypadCodesPage.Slip(owner, code.substring(0, 4) + " " + code.substring(4)));
                missing.remove(owner.staffNo());
            }
        }
        return new KeypadCodesPage(slips, missing, make.until(), dial);
    }
}
