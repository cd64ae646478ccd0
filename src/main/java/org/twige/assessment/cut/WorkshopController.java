package org.twige.assessment.cut;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.assessment.NoteReading;
import org.twige.assessment.Reading;
import org.twige.country.Country;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** One workshop: how it stands, what comes next, and what came out. */
@Controller
@RequestMapping("/cut-workshops/{workshop}")
@Allow({Role.PROGRAMME_OFFICE, Role.AUDITOR})
class WorkshopController {

    private static final String ME = "org.twige.web.SignedIn";
    private static final int LONGEST_REASON = 2_000;

    private final ShowWorkshop show;
    private final MoveWorkshop moves;
    private final NoteReading reading;
    private final Country country;

    WorkshopController(ShowWorkshop show, MoveWorkshop moves, NoteReading reading, Country country) {
        this.show = show;
        this.moves = moves;
        this.reading = reading;
        this.country = country;
    }

    @GetMapping
    View show(@RequestAttribute(ME) SignedIn me, @PathVariable UUID workshop) {
        return page(me, workshop, null);
    }

    @PostMapping("/moves")
    @Allow(Role.PROGRAMME_OFFICE)
    View move(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID workshop,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String reason) {
        if (show.workshop(workshop).isEmpty()) {
            throw notFound();
        }
        var asked = WorkshopMove.of(move)
                .filter(known -> known != WorkshopMove.ADOPT)
                .orElse(null);
        if (asked == null || reason.length() > LONGEST_REASON) {
            return page(me, workshop, MoveWorkshop.Answer.FASTER);
        }
        var answer = moves.move(workshop, me.person(), asked, reason);
        return answer == MoveWorkshop.Answer.DONE
                ? new RedirectView("/cut-workshops/" + workshop, false, false, false)
                : page(me, workshop, answer);
    }

    /** One item with its key, and what the judges said of it as soon as that may be seen. */
    @GetMapping("/items/{position}")
    @Allow(Role.PROGRAMME_OFFICE)
    View item(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID workshop,
            @PathVariable int position,
            HttpServletRequest request) {
        var page =
                show.item(workshop, position, Languages.of(request, country)).orElseThrow(WorkshopController::notFound);
        reading.note(Reading.WORKSHOP, workshop, me.person());
        return Page.of("assessment/cut/item", page);
    }

    private View page(SignedIn me, UUID workshop, MoveWorkshop.@Nullable Answer answer) {
        var page = show.of(workshop, me.person(), answer).orElseThrow(WorkshopController::notFound);
        return Page.of("assessment/cut/workshop", page)
                .with(answer == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
