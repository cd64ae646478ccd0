package org.twige.labs.round;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.twige.people.PersonId;
import org.twige.web.Limits;
import org.twige.web.SignedIn;

/** Stands before every page of an exercise behind its door: not too many in a minute, and nobody else's round. */
@ControllerAdvice(basePackages = "org.twige.labs")
class RoundGuard {

    private static final String ME = "org.twige.web.SignedIn";
    private static final int EXERCISE = 2;
    private static final int PARTS_OF_A_DOOR = 3;

    private final Notebook notebook;
    private final Limits limits;
    private final int pagesInAMinute;

    RoundGuard(Notebook notebook, Limits limits, @Value("${twige.labs.pages-in-a-minute:60}") int pagesInAMinute) {
        this.notebook = notebook;
        this.limits = limits;
        this.pagesInAMinute = pagesInAMinute;
    }

    /** Pages behind a door are computed for one person; a finger that stays on a key must not cost everybody else. */
    @ModelAttribute
    void stand(
            @RequestAttribute(name = ME, required = false) @Nullable SignedIn me,
            @RequestParam(defaultValue = "") String round,
            HttpServletRequest request) {
        var parts = request.getRequestURI().split("/", -1);
        if (me == null || parts.length <= PARTS_OF_A_DOOR || !parts[1].equals("labs")) {
            return;
        }
        if (!limits.allows("labs.page", me.person().toString(), pagesInAMinute, Duration.ofMinutes(1))) {
            throw new ResponseStatusException(TOO_MANY_REQUESTS);
        }
        if (!round.isBlank()
                && notebook.asked(new PersonId(me.person()), parts[EXERCISE], round)
                        .isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
    }
}
