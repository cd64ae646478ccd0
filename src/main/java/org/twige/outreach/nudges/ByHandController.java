package org.twige.outreach.nudges;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A nudge by hand: whom it would reach and what it says, then the sending. */
@Controller
@Allow(Role.COORDINATOR)
class ByHandController {

    private static final String ME = "org.twige.web.SignedIn";

    private final SendByHand send;
    private final AskByHand ask;
    private final String home;
    private final TextPrice price;

    ByHandController(
            SendByHand send,
            AskByHand ask,
            @Value("${twige.address:http://127.0.0.1:${server.port}}") String address,
            TextPrice price) {
        this.send = send;
        this.ask = ask;
        this.home = address.replaceFirst("/+$", "");
        this.price = price;
    }

    @GetMapping("/nudges/by-hand")
    View preview(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "late") String who) {
        var whom = whom(who);
        return Page.of(
                "outreach/nudges/by-hand", new ByHandPage(whom, send.count(me, whom), send.today(), home, price));
    }

    @PostMapping("/nudges/by-hand")
    View send(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String who) {
        return new RedirectView("/jobs/" + ask.ask(me, whom(who)), false, false, false);
    }

    private static Whom whom(String key) {
        return Whom.of(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
