package org.twige.mandates.office;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.twige.mandates.MandateId;
import org.twige.mandates.audience.SayRule;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.mandates.ledger.PublishedMandates;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;

/** What is mandated: the list, and one mandate with its history. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR})
class MandatesController {

    private final PublishedMandates mandates;
    private final Drafts drafts;
    private final Register register;
    private final Choices choices;
    private final SayRule say;
    private final Today today;

    MandatesController(
            PublishedMandates mandates, Drafts drafts, Register register, Choices choices, SayRule say, Today today) {
        this.mandates = mandates;
        this.drafts = drafts;
        this.register = register;
        this.choices = choices;
        this.say = say;
        this.today = today;
    }

    @GetMapping("/mandates")
    View list() {
        var inForce = mandates.all().stream().map(this::inForce).toList();
        return Page.of("mandates/office/mandates", new MandatesPage(inForce, drafts.all()));
    }

    @GetMapping("/mandates/{mandate}")
    View show(@PathVariable UUID mandate) {
        var version = mandates.newest(new MandateId(mandate))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("mandates/office/mandate", page(version));
    }

    private MandatesPage.InForce inForce(MandateVersion version) {
        return new MandatesPage.InForce(
                version.mandate(), version.names(), version.due(), register.tally(version.mandate(), today.day()));
    }

    private MandatePage page(MandateVersion version) {
        return new MandatePage(
                version,
                choices.titles(version.courses()),
                say.say(version.audience()),
                register.tally(version.mandate(), today.day()),
                register.publications(version.mandate()),
                today.moment());
    }
}
