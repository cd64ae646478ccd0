package org.twige.learning.champions;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Who helps me, and the word of somebody who was asked to be champion. */
@Controller
@Allow(Role.LEARNER)
class MyChampionsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final AnswerCall call;

    MyChampionsController(AnswerCall call) {
        this.call = call;
    }

    @GetMapping("/my-champions")
    View mine(@RequestAttribute(ME) SignedIn me) {
        return Page.of("learning/champions/mine", call.mine(new PersonId(me.person())));
    }

    /** @param word yes, no, or end; what is too late changes nothing */
    @PostMapping("/my-champions/{id}")
    View answer(
            @RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String word) {
        var person = new PersonId(me.person());
        switch (word) {
            case "yes" -> call.accept(person, id);
            case "no" -> call.decline(person, id);
            case "end" -> call.layDown(person, id);
            default -> {
                // nothing was said
            }
        }
        return new RedirectView("/my-champions", false, false, false);
    }
}
