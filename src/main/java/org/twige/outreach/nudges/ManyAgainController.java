package org.twige.outreach.nudges;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
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
import org.twige.country.Country;
import org.twige.outreach.channels.ChannelKind;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Messages that failed alike: what it would do to send them again, then the sending. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class ManyAgainController {

    private static final String ME = "org.twige.web.SignedIn";

    private final SendManyAgain send;
    private final AskManyAgain ask;
    private final TextPrice price;
    private final String home;
    private final Country country;
    private final Clock clock;

    ManyAgainController(
            SendManyAgain send,
            AskManyAgain ask,
            TextPrice price,
            @Value("${twige.address:http://127.0.0.1:${server.port}}") String address,
            Country country,
            Clock clock) {
        this.send = send;
        this.ask = ask;
        this.price = price;
        this.home = address.replaceFirst("/+$", "");
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/nudges/again")
    View preview(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(required = false) @Nullable ChannelKind channel,
            @RequestParam(required = false) @Nullable Reason reason,
            @RequestParam(defaultValue = "false") boolean sent) {
        if (channel == null || reason == null) {
            return see("/nudges"); // where one chooses
        }
        var alike = alike(channel, reason);
        var leaving = sent ? new MessageTimes(country).nextAllowed(clock.instant(), Tone.SOBER) : null;
        return Page.of(
                "outreach/nudges/many-again",
                new ManyAgainPage(alike, send.count(me, alike), send.today(), home, price, leaving));
    }

    @PostMapping("/nudges/again")
    View send(@RequestAttribute(ME) SignedIn me, @RequestParam ChannelKind channel, @RequestParam Reason reason) {
        var job = ask.ask(me, alike(channel, reason));
        return see("/jobs/" + job);
    }

    private static View see(String address) {
        return new RedirectView(address, false, false, false);
    }

    private static Alike alike(ChannelKind channel, Reason reason) {
        if (channel == ChannelKind.LETTER) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND); // letters are printed again, not sent
        }
        return new Alike(channel, reason);
    }
}
