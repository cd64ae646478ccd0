package org.twige.assessment.sitting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.assessment.sitting.EnterRoom.Answer;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.SignedIn;

/** The door of a room: code and ticket, is it you, begin; and out again. It needs no sign-in and gives none. */
@Controller
@RequestMapping("/sit")
@Allow(everyone = true)
class SitController {

    static final String COOKIE = "twige-sit";

    private final EnterRoom door;
    private final WorkOnSeat work;
    private final Clock clock;

    SitController(EnterRoom door, WorkOnSeat work, Clock clock) {
        this.door = door;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping
    View door(@RequestParam(defaultValue = "false") boolean ended) {
        return Page.of("assessment/sitting/door", new DoorPage(new DoorForm("", ""), "", ended));
    }

    @PostMapping
    View enter(
            DoorForm form,
            @CookieValue(name = COOKIE, required = false) @Nullable String before,
            HttpServletRequest request,
            HttpServletResponse response) {
        var me = request.getAttribute(SignedIn.class.getName()) instanceof SignedIn signedIn
                ? new PersonId(signedIn.person())
                : null;
        return switch (door.enter(form.typedCode(), form.typedTicket(), me, before)) {
            case Answer.In(var secret) -> {
                keep(secret, Guests.LONGEST, request, response);
                yield to("/sit/you");
            }
            case Answer.Wrong _ -> again(form, "wrong", HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.Finished _ -> again(form, "finished", HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.TooOften _ -> again(form, "too-often", HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private static View again(DoorForm form, String error, HttpStatus status) {
        return Page.of("assessment/sitting/door", new DoorPage(form, error, false))
                .with(status);
    }

    @GetMapping("/you")
    View isItYou(@CookieValue(name = COOKIE, required = false) @Nullable String secret) {
        return work.guest(secret)
                .<View>map(guest -> Page.of("assessment/sitting/you", new GuestPage(guest, clock.instant())))
                .orElseGet(SitController::ended);
    }

    @PostMapping("/begin")
    View begin(@CookieValue(name = COOKIE, required = false) @Nullable String secret) {
        var guest = work.guest(secret);
        guest.ifPresent(work::begin);
        return guest.map(work::goOn).map(SitController::to).orElseGet(SitController::ended);
    }

    @PostMapping("/leave")
    View leave(
            @CookieValue(name = COOKIE, required = false) @Nullable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (secret != null) {
            work.leave(secret);
        }
        keep("", Duration.ZERO, request, response);
        return to("/sit");
    }

    @PostMapping("/finish")
    View finish(
            @CookieValue(name = COOKIE, required = false) @Nullable String secret,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var guest = work.guest(secret).filter(Guest::mayWork);
        if (guest.isEmpty() || secret == null) {
            return ended();
        }
        if (!work.finish(guest.get(), secret, confirmed)) {
            return to("/sit/check?unanswered=true");
        }
        keep("", Duration.ZERO, request, response);
        return to("/sit/done");
    }

    @GetMapping("/done")
    View done() {
        return Page.of("assessment/sitting/done", new DoorPage(new DoorForm("", ""), "", false));
    }

    /** For these pages alone, out of reach of scripts, and never sent along with a link from elsewhere. */
    private static void keep(
            String secret, Duration howLong, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, secret)
                .path("/sit")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(howLong);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    static View ended() {
        return to("/sit?ended=true");
    }

    static View to(String address) {
        return new RedirectView(address, false, false, false);
    }
}
