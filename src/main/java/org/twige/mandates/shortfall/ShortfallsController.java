package org.twige.mandates.shortfall;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Which units have too little time to learn, and what can be done about it. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR, Role.SUPERVISOR, Role.AUDITOR})
class ShortfallsController {

    private final Shortfalls shortfalls;
    private final Responsibilities responsibilities;

    ShortfallsController(Shortfalls shortfalls, Responsibilities responsibilities) {
        this.shortfalls = shortfalls;
        this.responsibilities = responsibilities;
    }

    @GetMapping("/shortfalls")
    Page show(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var scope = responsibilities.scopeOf(me);
        return Page.of(
                "mandates/shortfall/shortfalls",
                new ShortfallsPage(shortfalls.within(scope), shortfalls.open(scope), shortfalls.people(scope)));
    }
}
