package org.twige.mandates.seals;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.web.Allow;
import org.twige.web.Downloads;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The ledger for whoever checks it: its chain, and bundles to take away. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.AUDITOR})
class LedgerController {

    private final Exports exports;
    private final AskForBundle ask;
    private final TakeBundle take;
    private final Downloads downloads;

    LedgerController(Exports exports, AskForBundle ask, TakeBundle take, Downloads downloads) {
        this.exports = exports;
        this.ask = ask;
        this.take = take;
        this.downloads = downloads;
    }

    @GetMapping("/ledger")
    View show() {
        return Page.of("mandates/seals/ledger", new LedgerPage(exports.chain(), exports.all()));
    }

    @PostMapping("/ledger/exports")
    View ask(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return new RedirectView("/jobs/" + ask.ask(me.person()), false, false, false);
    }

    @GetMapping("/ledger/exports/{id}/file")
    ResponseEntity<Resource> download(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return downloads.of(take.take(id, me.person()));
    }
}
