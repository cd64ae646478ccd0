package org.twige.assessment.sitting;

import java.util.List;
import java.util.UUID;
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
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** One sitting: its list, its code, open and close. */
@Controller
@RequestMapping("/sittings/{id}")
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class SittingController {

    private static final String ME = "org.twige.web.SignedIn";

    private final SittingOfficials officials;
    private final ShowSitting show;
    private final ShowInvitees invitees;
    private final RunSitting run;

    SittingController(SittingOfficials officials, ShowSitting show, ShowInvitees invitees, RunSitting run) {
        this.officials = officials;
        this.show = show;
        this.invitees = invitees;
        this.run = run;
    }

    @GetMapping
    @Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE, Role.AUDITOR})
    View show(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return Page.of("assessment/sitting/sitting", page(me, id));
    }

    @PostMapping("/open")
    View open(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return back(me, id, run.open(officials.running(me), id));
    }

    @PostMapping("/code")
    View newCode(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return back(me, id, run.newCode(officials.running(me), id));
    }

    @GetMapping("/close")
    View askToClose(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return Page.of("assessment/sitting/close", page(me, id));
    }

    @PostMapping("/close")
    View close(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return back(me, id, run.close(officials.running(me), id));
    }

    @GetMapping("/people")
    View choose(
            @RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        return Page.of(
                "assessment/sitting/people",
                invitees.show(officials.running(me), id, words.strip()).orElseThrow(SittingController::notFound));
    }

    @PostMapping("/people")
    View add(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> person) {
        return back(me, id, run.invite(officials.running(me), id, person).isPresent());
    }

    private SittingPage page(SignedIn me, UUID id) {
        return show.show(officials.reading(me), id, officials.runs(me)).orElseThrow(SittingController::notFound);
    }

    /** What cannot be done any more leads back to the page, which says how the sitting stands. */
    private View back(SignedIn me, UUID id, boolean done) {
        if (!done) {
            page(me, id);
        }
        return SitController.to("/sittings/" + id);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
