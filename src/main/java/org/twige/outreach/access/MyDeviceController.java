package org.twige.outreach.access;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A person says whether they have a device of their own. */
@Controller
@Allow(Role.LEARNER)
class MyDeviceController {

    private static final String ME = "org.twige.web.SignedIn";

    private final PeopleWithoutDevice without;
    private final Clock clock;

    MyDeviceController(PeopleWithoutDevice without, Clock clock) {
        this.without = without;
        this.clock = clock;
    }

    @GetMapping("/my-device")
    View ask(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "false") boolean saved) {
        return page(me, saved, false);
    }

    @PostMapping("/my-device")
    View say(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String has) {
        if (!has.equals("true") && !has.equals("false")) {
            return page(me, false, true).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        without.say(new PersonId(me.person()), Boolean.parseBoolean(has), clock.instant());
        return new RedirectView("/my-device?saved=true", false, false, false);
    }

    private Page page(SignedIn me, boolean saved, boolean nothingChosen) {
        var word = without.lastWord(new PersonId(me.person()));
        return Page.of(
                "outreach/access/my-device",
                new MyDevicePage(word.map(String::valueOf).orElse(""), saved, nothingChosen));
    }
}
