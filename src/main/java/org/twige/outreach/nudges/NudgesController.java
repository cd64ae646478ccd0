package org.twige.outreach.nudges;

import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.outreach.channels.Channels;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What became of the nudges to an official's people. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class NudgesController {

    private static final String ME = "org.twige.web.SignedIn";
    private static final int LAST_PAGE = 10_000;

    private final TroubledNudges nudges;
    private final SendAgain again;
    private final SendManyAgain many;
    private final Channels channels;
    private final Country country;
    private final Clock clock;

    NudgesController(
            TroubledNudges nudges,
            SendAgain again,
            SendManyAgain many,
            Channels channels,
            Country country,
            Clock clock) {
        this.nudges = nudges;
        this.again = again;
        this.many = many;
        this.channels = channels;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/nudges")
    View nudges(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "false") boolean sent) {
        var at = Math.clamp(page, 0, LAST_PAGE);
        var scope = again.scope(me);
        var leaving = sent ? new MessageTimes(country).nextAllowed(clock.instant(), Tone.SOBER) : null;
        var since = country.today(clock).minusDays(TroubledNudges.DAYS);
        var reached = !channels.all().isEmpty();
        return Page.of(
                "outreach/nudges/nudges",
                new NudgesPage(
                        nudges.counts(scope, since),
                        many.groups(me),
                        nudges.list(scope, since, at),
                        at,
                        reached,
                        leaving));
    }

    @PostMapping("/nudges/{nudge}/again")
    View again(@RequestAttribute(ME) SignedIn me, @PathVariable UUID nudge) {
        if (!again.send(me, nudge)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RedirectView("/nudges?sent=true", false, false, false);
    }
}
