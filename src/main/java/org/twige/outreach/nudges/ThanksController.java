package org.twige.outreach.nudges;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.twige.web.Allow;
import org.twige.web.Page;

/**
 * Refuses thanks, or the word about a week, by the link in an e-mail: for people a page with a button, for mail programs
 * one click.
 *
 * <p>It says the same whether the secret is known or not.
 *
 * @see "RFC 8058"
 */
@Controller
class ThanksController {

    private final ThanksRefusals refusals;
    private final Clock clock;

    ThanksController(ThanksRefusals refusals, Clock clock) {
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/thanks/{refusal}")
    @Allow(everyone = true)
    View ask(@PathVariable UUID refusal) {
        return Page.of("outreach/nudges/thanks", new ThanksPage(refusal, false));
    }

    /** The address that mail programs know; some open it as a page. */
    @GetMapping("/thanks/{refusal}/refusal")
    @Allow(machines = true)
    View askAgain(@PathVariable UUID refusal) {
        return ask(refusal);
    }

    /** Without a token of a form: a mail program has none, and the secret alone can do no harm. */
    @PostMapping("/thanks/{refusal}/refusal")
    @Allow(machines = true)
    View refuse(@PathVariable UUID refusal) {
        refusals.refuse(refusal, clock.instant());
        return Page.of("outreach/nudges/thanks", new ThanksPage(refusal, true));
    }
}
