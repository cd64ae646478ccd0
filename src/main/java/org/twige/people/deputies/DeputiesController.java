package org.twige.people.deputies;

import java.util.List;
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
import org.twige.people.PersonId;
import org.twige.people.forms.Mistake;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A coordinator’s deputies, and acting for an institution in an emergency. */
@Controller
@Allow(Role.COORDINATOR)
class DeputiesController {

    private final Deputies deputies;
    private final HandOn handOn;
    private final TakeInEmergency emergency;

    DeputiesController(Deputies deputies, HandOn handOn, TakeInEmergency emergency) {
        this.deputies = deputies;
        this.handOn = handOn;
        this.emergency = emergency;
    }

    @GetMapping("/deputies")
    View list(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return page(me, DeputyForm.EMPTY, null, null, List.of());
    }

    @PostMapping("/deputies")
    View handOn(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, DeputyForm form) {
        var mistakes = handOn.handOn(new PersonId(me.person()), form);
        return mistakes.isEmpty() ? to("/deputies") : page(me, form, null, null, mistakes);
    }

    @PostMapping("/deputies/{id}/end")
    View end(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID id) {
        if (!handOn.takeBack(new PersonId(me.person()), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return to("/deputies");
    }

    @PostMapping("/emergencies")
    View take(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String why) {
        var mistakes = emergency.take(new PersonId(me.person()), typed(place), typed(why));
        return mistakes.isEmpty() ? to("/institutions/mine") : page(me, DeputyForm.EMPTY, place, why, mistakes);
    }

    private View page(
            SignedIn me, DeputyForm form, @Nullable String place, @Nullable String why, List<Mistake> mistakes) {
        var own = deputies.handedOnBy(new PersonId(me.person()), handOn.today());
        return Page.of("people/deputies/deputies", new DeputiesPage(own, form, place, why, mistakes))
                .with(mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }
}
