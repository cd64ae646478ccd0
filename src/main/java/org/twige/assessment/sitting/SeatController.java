package org.twige.assessment.sitting;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.people.Scope;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** One person of a sitting: who it is was checked, is not here, something happened, needs more time. */
@Controller
@RequestMapping("/sittings/{id}/seats/{seat}")
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class SeatController {

    private static final String ME = "org.twige.web.SignedIn";

    private final SittingOfficials officials;
    private final Sittings sittings;
    private final Seats seats;
    private final AttendSeat attend;

    SeatController(SittingOfficials officials, Sittings sittings, Seats seats, AttendSeat attend) {
        this.officials = officials;
        this.sittings = sittings;
        this.seats = seats;
        this.attend = attend;
    }

    private record Found(Sitting sitting, Seat seat) {

        private String list() {
            return "/sittings/" + sitting.id();
        }

        private String page() {
            return list() + "/seats/" + seat.id();
        }
    }

    @GetMapping
    @Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE, Role.AUDITOR})
    View show(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable UUID seat) {
        var found = found(officials.reading(me), id, seat);
        return page(
                found,
                SeatForm.of(found.seat()),
                List.of(),
                officials.runs(me) && !found.seat().own());
    }

    /** From the list, with one press; on the page of the person it can be taken back. */
    @PostMapping("/identity")
    View lookedAt(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable UUID seat) {
        return attended(me, id, seat, (scope, found) -> {
            attend.lookedAt(scope, seat);
            return SitController.to(found.list() + "#" + seat);
        });
    }

    @PostMapping("/paper")
    View choosePaper(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID seat,
            @RequestParam(defaultValue = "") String language) {
        return attended(me, id, seat, (scope, found) -> {
            if (found.sitting().languages().contains(language)) {
                attend.choosePaper(scope, seat, language);
            }
            return SitController.to(found.page());
        });
    }

    @PostMapping
    View note(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable UUID seat, SeatForm form) {
        return attended(me, id, seat, (scope, found) -> {
            if (!form.mistakes().isEmpty()) {
                return page(found, form, form.mistakes(), true).with(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            attend.note(scope, seat, form.meant());
            return SitController.to(found.list());
        });
    }

    @PostMapping("/time")
    View giveTime(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable UUID seat, SeatForm form) {
        return attended(me, id, seat, (scope, found) -> {
            if (!form.mistakesOfTime().isEmpty()) {
                return page(found, form, form.mistakesOfTime(), true).with(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            attend.giveTime(
                    scope, found.sitting(), found.seat(), form.minutesGiven().orElseThrow(), form.why());
            return SitController.to(found.list());
        });
    }

    @PostMapping("/removal")
    View remove(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable UUID seat) {
        return attended(me, id, seat, (scope, found) -> {
            attend.remove(scope, found.seat().id());
            return SitController.to(found.list());
        });
    }

    /** Nobody does anything about their own check: they come back to its page, which says so. */
    private View attended(SignedIn me, UUID id, UUID seat, BiFunction<Scope, Found, View> act) {
        var scope = officials.running(me);
        var found = found(scope, id, seat);
        return found.seat().own() ? SitController.to(found.page()) : act.apply(scope, found);
    }

    private Found found(Scope scope, UUID id, UUID seat) {
        var sitting = sittings.within(scope, id).orElseThrow(SittingController::notFound);
        return new Found(sitting, seats.within(scope, id, seat).orElseThrow(SittingController::notFound));
    }

    private static Page page(Found found, SeatForm form, List<Mistake> mistakes, boolean mayRun) {
        return Page.of("assessment/sitting/seat", new SeatPage(found.sitting(), found.seat(), form, mistakes, mayRun));
    }
}
