package org.twige.assessment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.learning.Seal;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Taking a final along on a phone, and giving it back. */
@Controller
@Allow(Role.LEARNER)
class AlongController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ShowFinal finals;
    private final DaysAlong days;
    private final TakeAlong along;
    private final WriteForm forms;
    private final BringBack bringBack;
    private final Country country;

    AlongController(
            ShowFinal finals, DaysAlong days, TakeAlong along, WriteForm forms, BringBack bringBack, Country country) {
        this.finals = finals;
        this.days = days;
        this.along = along;
        this.forms = forms;
        this.bringBack = bringBack;
        this.country = country;
    }

    /** What taking it along means, and the button; or until when the phone has to send it. */
    @GetMapping("/learn/{slug}/final/offline")
    Page page(@RequestAttribute(ME) SignedIn me, @PathVariable String slug) {
        var door = found(finals.page(new PersonId(me.person()), slug));
        return Page.of("assessment/along", new AlongPage(door, days.days(), me.person()));
    }

    /**
     * Gives the final to a phone, and leads to its form.
     *
     * @param device the number that the phone chose for itself
     */
    @PostMapping("/learn/{slug}/final/offline")
    String take(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String slug,
            @RequestParam UUID device,
            HttpServletRequest request) {
        var version = found(finals.version(slug));
        return along.take(new PersonId(me.person()), version, Languages.of(request, country), device)
                .map(attempt -> "redirect:/attempts/" + attempt + "/form/" + device)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
    }

    /** The form of a phone, for that phone alone. */
    @GetMapping("/attempts/{id}/form/{device}")
    ResponseEntity<String> form(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable UUID device) {
        var person = new PersonId(me.person());
        var attempt = new AttemptId(id);
        var form = forms.write(person, attempt, device)
                .orElseThrow(() -> new ResponseStatusException(
                        forms.isOf(person, attempt) ? HttpStatus.CONFLICT : HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(Seal.HEADER, form.seal())
                .body(form.text());
    }

    /** From now on the final is answered online; what the phone has not sent is refused. */
    @PostMapping("/attempts/{id}/return")
    String giveBack(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        var attempt = new AttemptId(id);
        if (!bringBack.bringBack(new PersonId(me.person()), attempt)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/attempts/" + attempt;
    }

    private static <T> T found(Optional<T> something) {
        return something.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
