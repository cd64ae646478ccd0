package org.twige.assessment.sitting;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.twige.country.Country;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What a room needs on paper: the attendance list with slips, question papers and answer sheets. */
@Controller
@RequestMapping("/sittings/{id}")
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class RoomPaperController {

    private static final String ME = "org.twige.web.SignedIn";

    private final SittingOfficials officials;
    private final ShowSitting show;
    private final PreparePapers prepare;
    private final PrintRoom print;
    private final Country country;

    RoomPaperController(
            SittingOfficials officials, ShowSitting show, PreparePapers prepare, PrintRoom print, Country country) {
        this.officials = officials;
        this.show = show;
        this.prepare = prepare;
        this.print = print;
        this.country = country;
    }

    @GetMapping("/slips.pdf")
    ResponseEntity<byte[]> slips(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, HttpServletRequest request) {
        var about = about(me, id);
        prepare.slipsTaken(officials.running(me), id);
        return pdf("slips", print.slips(about, Languages.of(request, country)));
    }

    @PostMapping("/papers")
    View prepare(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        about(me, id);
        prepare.prepare(officials.running(me), id);
        return SitController.to("/sittings/" + id);
    }

    /** Who gets none is led to the page that says why. */
    @GetMapping("/papers.pdf")
    ResponseEntity<byte[]> papers(
            @RequestAttribute(ME) SignedIn me, @PathVariable UUID id, HttpServletRequest request) {
        var about = about(me, id);
        if (!about.mayOpenPapers()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(about.here()))
                    .build();
        }
        prepare.papersOpened(officials.running(me), id);
        return pdf("papers", print.papers(about, Languages.of(request, country)));
    }

    private SittingPage about(SignedIn me, UUID id) {
        return show.show(officials.running(me), id, true).orElseThrow(SittingController::notFound);
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        var saved = ContentDisposition.attachment().filename(name + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(bytes);
    }
}
