package org.twige.outreach.wishes;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** How a person wants to be written to. */
@Controller
@RequestMapping(MyMessagesController.ADDRESS)
@Allow(Role.LEARNER)
class MyMessagesController {

    static final String ADDRESS = "/my-messages";

    private static final String ME = "org.twige.web.SignedIn";

    private final Wishes wishes;
    private final Country country;
    private final Clock clock;

    MyMessagesController(Wishes wishes, Country country, Clock clock) {
        this.wishes = wishes;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping
    View show(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "false") boolean saved) {
        return page(me, saved, false);
    }

    @PostMapping
    View save(@RequestAttribute(ME) SignedIn me, WishForm form) {
        if (!form.isPossible()) {
            return page(me, false, true).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var wish = form.wish(wishes.of(me.person()), country.today(clock));
        wishes.keep(me.person(), wish, clock.instant());
        return new RedirectView(ADDRESS + "?saved=true", false, false, false);
    }

    private Page page(SignedIn me, boolean saved, boolean wrong) {
        return Page.of(
                "outreach/wishes/my-messages",
                new MyMessagesPage(
                        wishes.of(me.person()),
                        wishes.addresses(me.person()),
                        country.quiet(),
                        country.today(clock),
                        saved,
                        wrong));
    }
}
