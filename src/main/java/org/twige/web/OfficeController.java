package org.twige.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<OfficeCount> counts;

    OfficeController(RouteRules rules, ObjectProvider<OfficeCount> counts) {
        this.rules = rules;
        this.counts = counts;
    }

    @GetMapping("/office")
    View office(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return Page.of("web/office", OfficePage.openTo(place -> rules.allow(place, me), toRead(me)));
    }

    private Map<String, Integer> toRead(SignedIn me) {
        return counts.stream()
                .filter(count -> rules.allow(count.place(), me))
                .collect(Collectors.toMap(OfficeCount::place, count -> count.toRead(me)));
    }
}
