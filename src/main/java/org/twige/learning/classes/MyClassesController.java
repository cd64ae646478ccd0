package org.twige.learning.classes;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The own classes: where and when, whether one comes, and what is left to do after one. */
@Controller
@Allow(Role.LEARNER)
class MyClassesController {

    private static final String ME = "org.twige.web.SignedIn";

    private final AnswerInvitation answers;

    MyClassesController(AnswerInvitation answers) {
        this.answers = answers;
    }

    @GetMapping("/my-classes")
    View mine(@RequestAttribute(ME) SignedIn me) {
        return Page.of("learning/classes/mine", answers.mine(new PersonId(me.person())));
    }

    /** What is too late changes nothing; the page says how it stands. */
    @PostMapping("/my-classes/{id}")
    View answer(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @RequestParam boolean comes) {
        answers.answer(new PersonId(me.person()), id, comes);
        return ClassController.to("/my-classes");
    }
}
