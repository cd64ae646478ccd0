package org.twige.assessment.sitting;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.View;
import org.twige.courses.Courses;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Tells a person that they are asked to a check in a room, why, and what it means. */
@Controller
@Allow(Role.LEARNER)
class MySittingsController {

    private final MySittings mine;
    private final Courses courses;
    private final Clock clock;

    MySittingsController(MySittings mine, Courses courses, Clock clock) {
        this.mine = mine;
        this.courses = courses;
        this.clock = clock;
    }

    @GetMapping("/my-sittings")
    View show(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return Page.of(
                "assessment/sitting/mine",
                new MySittingsPage(mine.of(new PersonId(me.person()), clock.instant()), courses.published()));
    }
}
