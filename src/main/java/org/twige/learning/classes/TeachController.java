package org.twige.learning.classes;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What a class looks at together: on the wall one piece after the other, or on paper. */
@Controller
@RequestMapping("/classes/{id}")
@Allow(Role.LEARNER)
class TeachController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ShowWall wall;

    TeachController(ShowWall wall) {
        this.wall = wall;
    }

    @GetMapping("/teach")
    View teach(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "0") int step) {
        return Page.of("learning/classes/teach", wall.show(me, id, step).orElseThrow(ClassController::notFound));
    }

    @GetMapping("/worksheet")
    View worksheet(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return Page.of("learning/classes/worksheet", wall.show(me, id, 0).orElseThrow(ClassController::notFound));
    }
}
