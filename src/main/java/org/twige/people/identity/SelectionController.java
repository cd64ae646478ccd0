package org.twige.people.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Several pairs merged together, after a look at what will happen. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
class SelectionController {

    private final MergeSelected mergeSelected;
    private final SecondOfficials officials;

    SelectionController(MergeSelected mergeSelected, SecondOfficials officials) {
        this.mergeSelected = mergeSelected;
        this.officials = officials;
    }

    @GetMapping("/duplicates/selection")
    View preview(
            @RequestParam(defaultValue = "") List<UUID> pair, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var page = mergeSelected.preview(me, officials.scopeOf(me), pair);
        return page.pairs().isEmpty()
                ? PairsController.to("/duplicates?told=nothing-chosen")
                : Page.of("people/identity/selection", page);
    }

    @PostMapping("/duplicates/selection")
    View merge(
            @RequestParam(defaultValue = "") List<UUID> pair, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var outcome = mergeSelected.merge(me, officials.scopeOf(me), pair);
        return PairsController.to(
                "/merges?done=" + outcome.done() + "&waiting=" + outcome.waiting() + "&left=" + outcome.left());
    }
}
