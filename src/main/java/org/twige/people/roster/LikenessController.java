package org.twige.people.roster;

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
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Pairs of persons who may be one. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
class LikenessController {

    private static final int MOST_SHOWN = 50;

    private final Likenesses likenesses;
    private final DecideLikeness decideLikeness;
    private final Importers importers;

    LikenessController(Likenesses likenesses, DecideLikeness decideLikeness, Importers importers) {
        this.likenesses = likenesses;
        this.decideLikeness = decideLikeness;
        this.importers = importers;
    }

    @GetMapping("/duplicates")
    View pairs(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var scope = importers.scopeOf(me);
        return Page.of(
                "people/roster/duplicates",
                new LikenessPage(likenesses.open(scope, MOST_SHOWN), likenesses.countOpen(scope)));
    }

    @PostMapping("/duplicates/{id}")
    View decide(
            @PathVariable UUID id,
            @RequestParam DecideLikeness.Decision decision,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        if (!decideLikeness.decide(importers.scopeOf(me), id, decision)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RedirectView("/duplicates", false, false, false);
    }
}
