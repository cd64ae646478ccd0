package org.twige.people.deputies;

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
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Tells those whom it concerns who took a responsibility in an emergency. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR})
class EmergenciesController {

    private final Deputies deputies;
    private final TakeInEmergency emergency;
    private final Responsibilities responsibilities;

    EmergenciesController(Deputies deputies, TakeInEmergency emergency, Responsibilities responsibilities) {
        this.deputies = deputies;
        this.emergency = emergency;
        this.responsibilities = responsibilities;
    }

    @GetMapping("/emergencies")
    View list(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return Page.of("people/deputies/emergencies", page(me));
    }

    @PostMapping("/emergencies/{id}/reading")
    View read(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID id) {
        if (page(me).emergencies().stream().noneMatch(one -> one.id().equals(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        emergency.read(id, me.person());
        return new RedirectView("/emergencies", false, false, false);
    }

    private EmergenciesPage page(SignedIn me) {
        return new EmergenciesPage(
                deputies.emergencies(responsibilities.scopeOf(me).pathArray(), me.person()));
    }
}
