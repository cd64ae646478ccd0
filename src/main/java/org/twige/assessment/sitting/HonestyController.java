package org.twige.assessment.sitting;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.assessment.NoteReading;
import org.twige.assessment.Reading;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What finals taken alone are worth: the gap between passing alone and passing in a room. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE, Role.AUDITOR})
class HonestyController {

    private static final String ME = "org.twige.web.SignedIn";

    private final SittingOfficials officials;
    private final ShowGap show;
    private final NoteReading reading;

    HonestyController(SittingOfficials officials, ShowGap show, NoteReading reading) {
        this.officials = officials;
        this.show = show;
        this.reading = reading;
    }

    @GetMapping("/honesty")
    View show(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String at) {
        return Page.of("assessment/sitting/honesty", page(me, course, at));
    }

    @GetMapping("/honesty.csv")
    ResponseEntity<byte[]> table(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String at) {
        var page = page(me, course, at);
        reading.note(Reading.HONESTY, page.course().id().value(), me.person());
        var saved = ContentDisposition.attachment().filename("honesty.csv").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv"))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(page.csv().getBytes(StandardCharsets.UTF_8));
    }

    private GapPage page(SignedIn me, String course, String at) {
        return show.show(officials.reading(me), course.strip(), at.strip()).orElseThrow(SittingController::notFound);
    }
}
