package org.twige.people.roster;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.people.People;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** People whom staff lists lack: somebody who knows them is asked. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
class UnconfirmedController {

    private static final int MOST_SHOWN = 50;

    private final Unconfirmed unconfirmed;
    private final ConfirmPerson confirmPerson;
    private final Importers importers;
    private final People people;

    UnconfirmedController(Unconfirmed unconfirmed, ConfirmPerson confirmPerson, Importers importers, People people) {
        this.unconfirmed = unconfirmed;
        this.confirmPerson = confirmPerson;
        this.importers = importers;
        this.people = people;
    }

    @GetMapping("/unconfirmed")
    View missing(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var scope = importers.scopeOf(me);
        return Page.of(
                "people/roster/unconfirmed",
                new UnconfirmedPage(unconfirmed.in(scope, MOST_SHOWN), unconfirmed.count(scope)));
    }

    @PostMapping("/unconfirmed/{id}")
    View confirm(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var scope = importers.scopeOf(me);
        if (people.within(scope, new PersonId(id)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        confirmPerson.confirm(scope, id);
        return new RedirectView("/unconfirmed", false, false, false);
    }
}
