package org.twige.learning.classes;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.SignedIn;

/** The door of a class: code and staff number, one person after the other. It needs no sign-in and gives none. */
@Controller
@RequestMapping("/class")
@Allow(everyone = true)
class ClassDoorController {

    private final ComeToClass door;

    ClassDoorController(ComeToClass door) {
        this.door = door;
    }

    /** {@code noted} after somebody was noted: the code stays in its field for the next person. */
    @GetMapping
    View door(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "false") boolean noted) {
        return page(new DoorOfClass(code, "", "", noted));
    }

    @PostMapping
    View come(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String staffNumber,
            HttpServletRequest request) {
        var me = request.getAttribute(SignedIn.class.getName()) instanceof SignedIn signedIn
                ? new PersonId(signedIn.person())
                : null;
        var number = staffNumber.strip();
        return switch (door.come(code, number, me)) {
            case NOTED -> ClassController.to("/class?noted=true&code=" + ClassCode.typed(code));
            case WRONG -> page(new DoorOfClass(code, number, "wrong", false)).with(HttpStatus.UNPROCESSABLE_CONTENT);
            case NOBODY -> page(new DoorOfClass(code, number, "nobody", false)).with(HttpStatus.UNPROCESSABLE_CONTENT);
            case TOO_OFTEN ->
                page(new DoorOfClass(code, number, "too-often", false)).with(HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private static Page page(DoorOfClass shown) {
        return Page.of("learning/classes/door", shown);
    }
}
