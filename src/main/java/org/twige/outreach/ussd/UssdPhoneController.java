package org.twige.outreach.ussd;

import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;

/** A keypad phone to try; it does not exist outside the demo. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR})
@ConditionalOnBooleanProperty("twige.simulators")
class UssdPhoneController {

    private static final String TEMPLATE = "outreach/ussd/phone";

    private final DialTheDoor door;
    private final PhoneNumbers numbers;

    UssdPhoneController(DialTheDoor door, PhoneNumbers numbers) {
        this.door = door;
        this.numbers = numbers;
    }

    @GetMapping("/simulators/ussd")
    View phone() {
        return Page.of(TEMPLATE, PhonePage.off(numbers.anyOne().orElse(""), false));
    }

    /** Nothing of a call is kept here: the page carries it, as a phone does. */
    @PostMapping("/simulators/ussd")
    View press(PhoneForm form) {
        var number = AtTheDoor.number(form.number() == null ? "" : form.number());
        if (number.length() < 8) {
            return Page.of(TEMPLATE, PhonePage.off(number, true)).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var call = form.call(number, UUID.randomUUID().toString());
        return Page.of(TEMPLATE, PhonePage.on(call, door.turn(call)));
    }
}
