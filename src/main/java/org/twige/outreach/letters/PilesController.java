package org.twige.outreach.letters;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.twige.web.Downloads;
import org.twige.web.Leaf;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A pile of letters, for the official who made it: the file to print, and the list of those handed out. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class PilesController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Piles piles;
    private final MakePile make;
    private final HandOutLetters handOut;
    private final Downloads downloads;

    PilesController(Piles piles, MakePile make, HandOutLetters handOut, Downloads downloads) {
        this.piles = piles;
        this.make = make;
        this.handOut = handOut;
        this.downloads = downloads;
    }

    @GetMapping("/letters")
    View all(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "false") boolean nobody) {
        var waiting = make.count(new Wish(make.scope(me), Occasion.WAITING, true, null, ""));
        return Page.of("outreach/letters/piles", new PilesPage(piles.of(me.person()), waiting.people(), nobody));
    }

    @GetMapping("/letters/{pile}")
    View one(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID pile,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean saved) {
        var found = found(me, pile);
        var leaf = new Leaf(page);
        return Page.of(
                "outreach/letters/pile", new PilePage(found, piles.letters(pile, make.scope(me), leaf), leaf, saved));
    }

    @PostMapping("/letters/{pile}/receipts")
    View handOut(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID pile,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable List<UUID> shown,
            @RequestParam(required = false) @Nullable List<UUID> handed) {
        found(me, pile);
        handOut.write(me, pile, make.scope(me), orNone(shown), orNone(handed));
        return new RedirectView(
                "/letters/" + pile + "?page=" + new Leaf(page).number() + "&saved=true", false, false, false);
    }

    @GetMapping("/letters/{pile}/file")
    ResponseEntity<Resource> file(@RequestAttribute(ME) SignedIn me, @PathVariable UUID pile) {
        var file = downloads.of(piles.file(pile, make.scope(me)));
        handOut.taken(me, pile);
        return file;
    }

    private Pile found(SignedIn me, UUID pile) {
        return piles.find(pile, me.person()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<UUID> orNone(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids;
    }
}
