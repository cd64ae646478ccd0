package org.twige.outreach.escalation;

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
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** When officials are told that people of theirs are late. */
@Controller
@Allow(Role.PROGRAMME_OFFICE)
class EscalationController {

    private static final String ADDRESS = "/escalations";

    private final Escalations escalations;
    private final SetEscalation set;

    EscalationController(Escalations escalations, SetEscalation set) {
        this.escalations = escalations;
        this.set = set;
    }

    @GetMapping(ADDRESS)
    View show(@RequestParam(defaultValue = "false") boolean saved) {
        return page(null, null, saved);
    }

    @PostMapping(ADDRESS + "/{mandate}")
    View save(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID mandate, EscalationForm form) {
        if (!form.isAfterPossible() || !form.isSharePossible()) {
            return page(mandate, form, false).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!set.set(me, mandate, form)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RedirectView(ADDRESS + "?saved=true", false, false, false);
    }

    private Page page(@Nullable UUID at, @Nullable EscalationForm typed, boolean saved) {
        return Page.of("outreach/escalation/escalations", new EscalationPage(escalations.all(), at, typed, saved));
    }
}
