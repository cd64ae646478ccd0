package org.twige.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.View;

/** One page from which an official reaches everything that the office does. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR, Role.AUDITOR, Role.COORDINATOR, Role.SUPERVISOR, Role.AUTHOR})
@ConditionalOnWebApplication
class OfficeController {

    private final RouteRules rules;

    OfficeController(RouteRules rules) {
        this.rules = rules;
    }

    @GetMapping("/office")
    View office(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return Page.of("web/office", OfficePage.openTo(place -> rules.allow(place, me)));
    }
}
