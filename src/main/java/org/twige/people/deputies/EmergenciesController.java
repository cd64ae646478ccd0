package org.twige.people.deputies;

import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.people.Responsibilities;
import org.twige.people.deputies.Emergencies.Emergency;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Tells those whom it concerns who took a responsibility in an emergency. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR})
class EmergenciesController {

    private final Emergencies emergencies;
    private final TakeInEmergency emergency;
    private final Responsibilities responsibilities;

    EmergenciesController(Emergencies emergencies, TakeInEmergency emergency, Responsibilities responsibilities) {
        this.emergencies = emergencies;
        this.emergency = emergency;
        this.responsibilities = responsibilities;
    }

    @GetMapping("/emergencies")
    View list(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return Page.of("people/deputies/emergencies", page(me));
    }

    @PostMapping("/emergencies/{id}/reading")
    View read(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID id) {
        requireOne(page(me), id, _ -> true);
        emergency.read(id, me.person());
        return back();
    }

    /** By whoever took it and by the programme office. */
    @PostMapping("/emergencies/{id}/end")
    @Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
    View end(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID id) {
        var page = page(me);
        requireOne(page, id, page::isToEnd);
        emergency.end(id, me.person());
        return back();
    }

    private static void requireOne(EmergenciesPage page, UUID id, Predicate<Emergency> that) {
        if (page.emergencies().stream().filter(one -> one.id().equals(id)).noneMatch(that)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static View back() {
        return new RedirectView("/emergencies", false, false, false);
    }

    private EmergenciesPage page(SignedIn me) {
        return new EmergenciesPage(
                emergencies.about(responsibilities.scopeOf(me)), me.is(Role.PROGRAMME_OFFICE), emergency.today());
    }
}
