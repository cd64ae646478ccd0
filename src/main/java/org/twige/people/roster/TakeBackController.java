package org.twige.people.roster;

import java.util.List;
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
import org.twige.people.forms.Mistake;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Takes back a list that took effect. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
class TakeBackController {

    private final TakeBack takeBack;
    private final ShowTakeBack showTakeBack;
    private final Importers importers;

    TakeBackController(TakeBack takeBack, ShowTakeBack showTakeBack, Importers importers) {
        this.takeBack = takeBack;
        this.showTakeBack = showTakeBack;
        this.importers = importers;
    }

    @GetMapping("/rosters/{id}/take-back")
    View takeBack(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return page(id, me, "", List.of());
    }

    @PostMapping("/rosters/{id}/take-back")
    View ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return answered(takeBack.ask(importers.scopeOf(me), id, reason), id, me, reason);
    }

    @PostMapping("/rosters/{id}/take-back/confirmation")
    View confirm(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return answered(takeBack.confirm(importers.scopeOf(me), id), id, me, "");
    }

    @PostMapping("/rosters/{id}/take-back/withdrawal")
    View withdraw(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return answered(takeBack.withdraw(importers.scopeOf(me), id), id, me, "");
    }

    private View answered(TakeBack.Answer answer, UUID id, SignedIn me, String typed) {
        return switch (answer) {
            case STARTED, HELD -> to("/rosters/" + id + "/take-back");
            case WITHDRAWN, TOO_LATE -> to("/rosters/" + id);
            case NOT_FOUND -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case NO_REASON -> page(id, me, typed, List.of(Mistake.at("reason", "people.roster.error.reason")));
            case NOT_YOURS_TO_CONFIRM -> page(id, me, typed, List.of(Mistake.at("", "people.take-back.own")));
        };
    }

    private View page(UUID id, SignedIn me, String typed, List<Mistake> mistakes) {
        var status = mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return showTakeBack
                .show(importers.scopeOf(me), id, typed, mistakes)
                .map(page -> Page.of("people/roster/take-back", page).with(status))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }
}
