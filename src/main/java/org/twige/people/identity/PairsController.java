package org.twige.people.identity;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.web.Allow;
import org.twige.web.NightWork;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Records that may be one person, ranked, in the part of the tree that the official decides about. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
class PairsController {

    private static final int MOST_PLACES = 200;

    private final Pairs pairs;
    private final Merges merges;
    private final NightWork searchDoubles;
    private final SecondOfficials officials;

    PairsController(Pairs pairs, Merges merges, NightWork searchDoubles, SecondOfficials officials) {
        this.pairs = pairs;
        this.merges = merges;
        this.searchDoubles = searchDoubles;
        this.officials = officials;
    }

    @GetMapping("/duplicates")
    View pairs(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String told,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var scope = officials.scopeOf(me);
        var places = pairs.places(scope, MOST_PLACES);
        var code = places.stream().map(Pairs.Place::code).filter(at::equals).findFirst();
        var number = Math.clamp(page, 1, 10_000);
        return Page.of(
                "people/identity/duplicates",
                new PairsPage(
                        pairs.open(scope, code, PairsPage.A_PAGE, (number - 1) * PairsPage.A_PAGE),
                        pairs.countOpen(scope, code),
                        places,
                        code.orElse(""),
                        number,
                        told,
                        merges.count(scope, Merge.State.PROPOSED)));
    }

    @PostMapping("/duplicate-searches")
    @Allow(Role.PROGRAMME_OFFICE)
    View search(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return to("/jobs/" + searchDoubles.ask(me));
    }

    static View to(String address) {
        return new RedirectView(address, false, false, false);
    }
}
