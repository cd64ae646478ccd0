package org.twige.learning.classes;

import java.util.List;
import java.util.Objects;
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
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** One class, for who holds it: its list and code, who was there, and its end. */
@Controller
@RequestMapping("/classes/{id}")
@Allow(Role.LEARNER)
class ClassController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ClassOfficials officials;
    private final ShowClass show;
    private final HoldClass hold;

    ClassController(ClassOfficials officials, ShowClass show, HoldClass hold) {
        this.officials = officials;
        this.show = show;
        this.hold = hold;
    }

    @GetMapping
    View show(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return Page.of("learning/classes/class", page(me, id));
    }

    @PostMapping("/code")
    View newCode(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        page(me, id);
        hold.newCode(officials.planning(me), id);
        return to("/classes/" + id);
    }

    @GetMapping("/attendance")
    View askWhoIsThere(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return Page.of("learning/classes/attendance", page(me, id));
    }

    @PostMapping("/attendance")
    View note(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, AttendanceForm form) {
        page(me, id);
        hold.note(officials.planning(me), id, form.shown(), form.ticked());
        return to("/classes/" + id);
    }

    @GetMapping("/closing")
    View askToClose(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return Page.of("learning/classes/closing", page(me, id));
    }

    @PostMapping("/closing")
    View close(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<Integer> taught) {
        if (page(me, id).known().isClosed()) {
            hold.correctLessons(officials.planning(me), id, taught);
        } else {
            hold.close(officials.planning(me), id, taught);
        }
        return to("/classes/" + id);
    }

    @GetMapping("/list")
    View list(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return Page.of("learning/classes/list", page(me, id));
    }

    private ClassPage page(SignedIn me, UUID id) {
        return show.show(me, id).orElseThrow(ClassController::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static View to(String address) {
        return new RedirectView(address, false, false, false);
    }

    /**
     * The list as it was sent.
     *
     * @param before who was shown as present
     * @param present who was ticked
     */
    record AttendanceForm(
            @Nullable List<UUID> before, @Nullable List<UUID> present) {

        List<UUID> shown() {
            return Objects.requireNonNullElse(before, List.of());
        }

        List<UUID> ticked() {
            return Objects.requireNonNullElse(present, List.of());
        }
    }
}
