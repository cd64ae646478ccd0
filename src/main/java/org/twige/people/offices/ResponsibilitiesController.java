package org.twige.people.offices;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
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
import org.twige.country.Country;
import org.twige.country.LocalText;
import org.twige.people.InstitutionId;
import org.twige.people.Institutions;
import org.twige.people.Responsibilities;
import org.twige.people.forms.Mistake;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Who answers for what. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR})
class ResponsibilitiesController {

    private static final int MOST_LISTED = 500;

    private final Responsibilities responsibilities;
    private final Institutions institutions;
    private final GiveResponsibility giveResponsibility;
    private final Country country;
    private final Clock clock;

    ResponsibilitiesController(
            Responsibilities responsibilities,
            Institutions institutions,
            GiveResponsibility giveResponsibility,
            Country country,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.institutions = institutions;
        this.giveResponsibility = giveResponsibility;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/responsibilities")
    View list() {
        return page(ResponsibilityForm.EMPTY, List.of());
    }

    @PostMapping("/responsibilities")
    View give(ResponsibilityForm form, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var mistakes = giveResponsibility.give(me, form);
        return mistakes.isEmpty() ? back() : page(form, mistakes).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/responsibilities/{id}/end")
    View end(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        if (!giveResponsibility.end(me, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return back();
    }

    private Page page(ResponsibilityForm form, List<Mistake> mistakes) {
        var held = responsibilities.inForce(country.today(clock), MOST_LISTED);
        var names = new HashMap<InstitutionId, LocalText>();
        held.stream()
                .map(Responsibilities.Held::over)
                .distinct()
                .forEach(over -> institutions.find(over).ifPresent(found -> names.put(over, found.names())));
        return Page.of("people/offices/responsibilities", new ResponsibilitiesPage(held, names, form, mistakes));
    }

    private static View back() {
        return new RedirectView("/responsibilities", false, false, false);
    }
}
