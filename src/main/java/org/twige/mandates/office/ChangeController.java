package org.twige.mandates.office;

import java.util.List;
import java.util.Optional;
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
import org.twige.mandates.MandateId;
import org.twige.mandates.Problem;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.mandates.ledger.PublishedMandates;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Changing a published mandate: choose the instrument, then look at what exactly the draft would do. */
@Controller
@Allow(Role.PROGRAMME_OFFICE)
class ChangeController {

    private final PublishedMandates mandates;
    private final Drafts drafts;
    private final Choices choices;
    private final BeginChange begin;
    private final ShowDifference show;

    ChangeController(
            PublishedMandates mandates, Drafts drafts, Choices choices, BeginChange begin, ShowDifference show) {
        this.mandates = mandates;
        this.drafts = drafts;
        this.choices = choices;
        this.begin = begin;
        this.show = show;
    }

    @GetMapping("/mandates/{mandate}/change")
    View form(@PathVariable UUID mandate) {
        var version = find(mandate);
        return drafts.find(version.mandate()).isPresent() ? toDraft(mandate) : page(version, List.of());
    }

    @PostMapping("/mandates/{mandate}/change")
    View begin(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID mandate,
            @RequestParam(defaultValue = "") String instrument) {
        var version = find(mandate);
        var chosen = chosen(version, instrument);
        if (chosen.isEmpty()) {
            return page(version, List.of(new Problem("instrument", "mandates.office.change.instrument-missing")));
        }
        begin.begin(version, chosen.get(), me.person());
        return toDraft(mandate);
    }

    @GetMapping("/mandates/{mandate}/draft/difference")
    View difference(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID mandate,
            @RequestParam(defaultValue = "loses") String effect,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "1") String page) {
        var before = find(mandate);
        var draft = drafts.find(before.mandate()).orElseThrow(ChangeController::nothing);
        return Page.of(
                "mandates/office/difference",
                show.page(me, before, draft, DifferencePage.Asked.of(effect, search, page)));
    }

    private Optional<UUID> chosen(MandateVersion version, String typed) {
        return choices.instruments().stream()
                .map(one -> one.id())
                .filter(id -> id.toString().equals(typed) && !id.equals(version.instrument()))
                .findFirst();
    }

    private View page(MandateVersion version, List<Problem> problems) {
        return Page.of("mandates/office/begin-change", new BeginChangePage(version, choices.instruments(), problems))
                .with(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private MandateVersion find(UUID mandate) {
        return mandates.newest(new MandateId(mandate)).orElseThrow(ChangeController::nothing);
    }

    private static View toDraft(UUID mandate) {
        return new RedirectView("/mandates/" + mandate + "/draft", false, false, false);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
