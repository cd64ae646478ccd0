package org.twige.mandates.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.twige.mandates.ledger.LedgerClock;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The cases of an official's people, those who may need help, and the opening of a case. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class CasesController {

    private static final String ME = "org.twige.web.SignedIn";
    private static final int LAST_PAGE = 10_000;

    private final CaseOfficials officials;
    private final KnownCases known;
    private final LatePeople late;
    private final OpenCase open;
    private final LedgerClock clock;

    CasesController(CaseOfficials officials, KnownCases known, LatePeople late, OpenCase open, LedgerClock clock) {
        this.officials = officials;
        this.known = known;
        this.late = late;
        this.open = open;
        this.clock = clock;
    }

    @GetMapping("/cases")
    @Allow({Role.COORDINATOR, Role.SUPERVISOR, Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR})
    View cases(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "0") int page) {
        var at = Math.clamp(page, 0, LAST_PAGE);
        return Page.of(
                "mandates/cases/cases", new CasesPage(known.list(officials.reading(me), !closed, at), closed, at));
    }

    @GetMapping("/cases/late")
    View late(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = "0") int page) {
        var at = Math.clamp(page, 0, LAST_PAGE);
        var typed = words == null ? "" : words.strip();
        var found = late.list(officials.opening(me), clock.now().on(), typed, at);
        return Page.of("mandates/cases/late", new LatePage(found, typed, at, me.person()));
    }

    @GetMapping("/duties/{duty}/case")
    View ask(@RequestAttribute(ME) SignedIn me, @PathVariable UUID duty) {
        return open.mayOpen(me, duty)
                .<View>map(found -> Page.of("mandates/cases/new", new NewCasePage(found)))
                .orElseGet(() -> nothingToOpen(me, duty));
    }

    @PostMapping("/duties/{duty}/case")
    View open(@RequestAttribute(ME) SignedIn me, @PathVariable UUID duty) {
        return open.open(me, duty)
                .filter(id -> known.within(officials.reading(me), id).isPresent())
                .<View>map(id -> new RedirectView("/cases/" + id, false, false, false))
                .orElseGet(() -> nothingToOpen(me, duty));
    }

    /** The duty is not late any more, a case has confirmed what is known, or it is the official's own. */
    private View nothingToOpen(SignedIn me, UUID duty) {
        if (!open.isThere(me, duty)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Page.of("mandates/cases/nothing", new LatePage(List.of(), "", 0, me.person()))
                .with(HttpStatus.CONFLICT);
    }
}
