package org.twige.outreach.simulators;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.outreach.channels.ChannelKind;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;

/** Shows what arrived at the mailboxes and telephones of invented people; it does not exist outside the demo. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR})
@ConditionalOnBooleanProperty("twige.simulators")
class ArrivedController {

    private static final int LAST_PAGE = 10_000;

    private final ArrivedMessages arrived;

    ArrivedController(ArrivedMessages arrived) {
        this.arrived = arrived;
    }

    @GetMapping("/simulators/mail")
    View mail(@RequestParam(defaultValue = "0") int page) {
        return shown(ChannelKind.EMAIL, page);
    }

    @GetMapping("/simulators/text-messages")
    View textMessages(@RequestParam(defaultValue = "0") int page) {
        return shown(ChannelKind.SMS, page);
    }

    private View shown(ChannelKind channel, int page) {
        var at = Math.clamp(page, 0, LAST_PAGE);
        return Page.of("outreach/simulators/arrived", new ArrivedPage(channel, arrived.newest(channel, at), at));
    }
}
