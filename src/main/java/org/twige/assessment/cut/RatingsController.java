package org.twige.assessment.cut;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.twige.assessment.NoteReading;
import org.twige.assessment.Reading;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Every rating of a workshop that rates no more, for whoever wants to compute the pass mark again. */
@Controller
@RequestMapping("/cut-workshops/{workshop}")
@Allow({Role.PROGRAMME_OFFICE, Role.AUDITOR})
class RatingsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ShowRatings show;
    private final NoteReading reading;

    RatingsController(ShowRatings show, NoteReading reading) {
        this.show = show;
        this.reading = reading;
    }

    @GetMapping("/ratings")
    View page(@RequestAttribute(ME) SignedIn me, @PathVariable UUID workshop) {
        return show.page(workshop, me.person())
                .map(page -> Page.of("assessment/cut/ratings", page))
                .orElseThrow(RatingsController::notFound);
    }

    @GetMapping("/ratings.csv")
    ResponseEntity<byte[]> file(@RequestAttribute(ME) SignedIn me, @PathVariable UUID workshop) {
        var file = show.file(workshop, me.person()).orElseThrow(RatingsController::notFound);
        reading.note(Reading.RATINGS, workshop, me.person());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"pass-mark-" + workshop + ".csv\"")
                .body(file.bytes());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
