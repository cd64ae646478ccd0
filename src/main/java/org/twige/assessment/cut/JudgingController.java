package org.twige.assessment.cut;

import java.util.UUID;
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
import org.twige.assessment.cut.ShowJudging.Seat;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Where a judge comes in, promises secrecy, looks all ratings over and finishes a round. */
@Controller
@Allow(Role.LEARNER)
class JudgingController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ShowJudging show;
    private final Judging judging;

    JudgingController(ShowJudging show, Judging judging) {
        this.show = show;
        this.judging = judging;
    }

    @GetMapping("/judging")
    View mine(@RequestAttribute(ME) SignedIn me) {
        var mine = show.workshopsOf(person(me)).stream()
                .flatMap(workshop -> show.seat(workshop.id(), person(me)).stream())
                .map(seat -> show.door(seat, person(me)))
                .toList();
        return Page.of("assessment/cut/my-judging", new MyJudgingPage(mine));
    }

    @GetMapping("/judging/{workshop}")
    View door(@RequestAttribute(ME) SignedIn me, @PathVariable UUID workshop) {
        return Page.of("assessment/cut/judging", show.door(seat(me, workshop), person(me)));
    }

    /** Whoever has a final of the course open finishes it first. */
    @PostMapping("/judging/{workshop}/agreement")
    View agree(@RequestAttribute(ME) SignedIn me, @PathVariable UUID workshop) {
        var seat = seat(me, workshop);
        var door = show.door(seat, person(me));
        if (door.asksToAgree()) {
            judging.agree(workshop, seat.judge());
            return to(workshop, "/items/1");
        }
        return to(workshop, "");
    }

    @GetMapping("/judging/{workshop}/check")
    View check(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID workshop,
            @RequestParam(defaultValue = "false") boolean unanswered) {
        var seat = seat(me, workshop);
        return seat.maySeeItems() ? Page.of("assessment/cut/check", show.list(seat, unanswered)) : to(workshop, "");
    }

    @PostMapping("/judging/{workshop}/finish")
    View finish(@RequestAttribute(ME) SignedIn me, @PathVariable UUID workshop) {
        seat(me, workshop);
        return to(workshop, judging.finish(workshop, person(me)) ? "" : "/check?unanswered=true");
    }

    private Seat seat(SignedIn me, UUID workshop) {
        return show.seat(workshop, person(me)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static PersonId person(SignedIn me) {
        return new PersonId(me.person());
    }

    private static View to(UUID workshop, String part) {
        return new RedirectView("/judging/" + workshop + part, false, false, false);
    }
}
