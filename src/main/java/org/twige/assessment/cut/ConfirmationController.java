package org.twige.assessment.cut;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The programme office says that a pass mark still holds after its course has changed materially. */
@Controller
@Allow(Role.PROGRAMME_OFFICE)
class ConfirmationController {

    private final ShowWorkshop show;
    private final ConfirmCut confirm;

    ConfirmationController(ShowWorkshop show, ConfirmCut confirm) {
        this.show = show;
        this.confirm = confirm;
    }

    @PostMapping("/cut-workshops/{workshop}/confirmations")
    View confirm(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID workshop,
            @RequestParam(required = false) @Nullable UUID version,
            @RequestParam(defaultValue = "") String reason) {
        if (show.workshop(workshop).isEmpty()) {
            throw notFound();
        }
        return switch (confirm.confirm(workshop, version, reason, me.person())) {
            case DONE -> new RedirectView("/cut-workshops/" + workshop, false, false, false);
            case NO_REASON -> page(me, workshop, MoveWorkshop.Answer.NEEDS_A_REASON);
            case CHANGED -> page(me, workshop, MoveWorkshop.Answer.FASTER);
        };
    }

    private View page(SignedIn me, UUID workshop, MoveWorkshop.Answer answer) {
        return Page.of(
                        "assessment/cut/workshop",
                        show.of(workshop, me.person(), answer).orElseThrow(ConfirmationController::notFound))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
