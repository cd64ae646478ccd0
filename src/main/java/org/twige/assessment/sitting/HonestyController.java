package org.twige.assessment.sitting;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.SignedIn;

/** What finals taken alone are worth: the gap between passing alone and passing in a room, for everybody to see. */
@Controller
@Allow(everyone = true)
class HonestyController {

    private final SittingOfficials officials;
    private final ShowGap show;

    HonestyController(SittingOfficials officials, ShowGap show) {
        this.officials = officials;
        this.show = show;
    }

    /** Who answers for one place alone, and asks for none, begins with that one. */
    @GetMapping("/honesty")
    View show(
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String quarter,
            HttpServletRequest request) {
        var place = at.isBlank() && request.getAttribute(SignedIn.class.getName()) instanceof SignedIn me
                ? officials.ownPlace(me)
                : at.strip();
        return Page.of("assessment/sitting/honesty", page(course, place, quarter));
    }

    @GetMapping("/honesty.csv")
    ResponseEntity<byte[]> table(
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String quarter) {
        var saved = ContentDisposition.attachment().filename("honesty.csv").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv"))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(page(course, at, quarter).csv().getBytes(StandardCharsets.UTF_8));
    }

    private GapPage page(String course, String at, String quarter) {
        return show.show(new GapQuestion(course.strip(), at.strip(), quarter.strip()))
                .orElseThrow(SittingController::notFound);
    }
}
