package org.twige.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.WebUtils;
import org.twige.assessment.flags.Devices;
import org.twige.country.Country;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.TextSize;

/** The door to the final of a course: its rules, and the button that begins an attempt. */
@Controller
@RequestMapping("/learn/{slug}/final")
@Allow(Role.LEARNER)
class FinalController {

    private static final String ME = "org.twige.web.SignedIn";
    private static final String DEVICE = "device";

    private final ShowFinal finals;
    private final OpenAttempt attempts;
    private final Devices devices;
    private final Country country;

    FinalController(ShowFinal finals, OpenAttempt attempts, Devices devices, Country country) {
        this.finals = finals;
        this.attempts = attempts;
        this.devices = devices;
        this.country = country;
    }

    @GetMapping
    Page rules(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = finals.page(new PersonId(me.person()), slug).orElseThrow(FinalController::notFound);
        if (page.preference().largerText()) {
            TextSize.remember(true, request, response);
        }
        return Page.of("assessment/final", page);
    }

    @PostMapping
    String open(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        var version = finals.version(slug).orElseThrow(FinalController::notFound);
        var opened = attempts.open(new PersonId(me.person()), version, Languages.of(request, country));
        if (opened instanceof Admission.GoOn(AttemptId attempt, boolean fresh)) {
            if (fresh) {
                devices.note(attempt.value(), device(request, response));
            }
            return "redirect:/attempts/" + attempt + (fresh ? "/questions/1" : "");
        }
        return "redirect:/learn/" + slug + "/final";
    }

    /** The number in the cookie of this device; one that has none gets one, for a day and for the doors of finals alone. */
    private String device(HttpServletRequest request, HttpServletResponse response) {
        var sent = WebUtils.getCookie(request, DEVICE);
        if (sent != null && Devices.isNumber(sent.getValue())) {
            return sent.getValue();
        }
        var number = devices.newNumber();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(DEVICE, number)
                        .path("/learn")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(1))
                        .build()
                        .toString());
        return number;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
