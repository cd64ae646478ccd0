package org.twige.assessment.cut;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The second person of the two: looks at what would change, and adopts the pass mark. */
@Controller
@RequestMapping("/cut-workshops/{workshop}/adoption")
@Allow(Role.PROGRAMME_OFFICE)
class AdoptionController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ShowAdoption show;
    private final AdoptCut adopt;

    AdoptionController(ShowAdoption show, AdoptCut adopt) {
        this.show = show;
        this.adopt = adopt;
    }

    @GetMapping
    View look(@RequestAttribute(ME) SignedIn me, @PathVariable UUID workshop) {
        var found = workshop(workshop);
        return show.isReady(found) ? page(me, found, AdoptionForm.from(show.earliest(found)), Map.of()) : to(workshop);
    }

    @PostMapping
    View adopt(@RequestAttribute(ME) SignedIn me, @PathVariable UUID workshop, AdoptionForm form) {
        var found = workshop(workshop);
        if (!show.isReady(found)) {
            return to(workshop);
        }
        var problems = show.problems(found, form);
        var done = problems.isEmpty() && adopt.adopt(workshop, new PersonId(me.person()), form.adoption());
        return done ? to(workshop) : page(me, workshop(workshop), form, show.problems(found, form));
    }

    private View page(SignedIn me, Workshop workshop, AdoptionForm form, Map<String, String> problems) {
        var page = show.page(workshop, new PersonId(me.person()), form, problems);
        return Page.of("assessment/cut/adoption", page)
                .with(problems.isEmpty() && page.obstacle() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Workshop workshop(UUID id) {
        return show.workshop(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static View to(UUID workshop) {
        return new RedirectView("/cut-workshops/" + workshop, false, false, false);
    }
}
