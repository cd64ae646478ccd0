package org.twige.mandates.cases;

import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.twige.border.StoredFiles;
import org.twige.mandates.instruments.ScanKind;
import org.twige.web.Allow;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The files that came with a reply or an appeal: for the person and those who decide, always as a download. */
@Controller
@Allow({Role.COORDINATOR, Role.SUPERVISOR, Role.PROGRAMME_OFFICE})
class CaseFileController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ShowCase show;
    private final StoredFiles files;

    CaseFileController(ShowCase show, StoredFiles files) {
        this.show = show;
        this.files = files;
    }

    @GetMapping("/cases/{id}/files/{event}")
    ResponseEntity<Resource> file(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable long event) {
        return download(show.file(me, id, event).orElseThrow(CaseFileController::nothing));
    }

    @GetMapping("/my-training/cases/{id}/files/{event}")
    @Allow(Role.LEARNER)
    ResponseEntity<Resource> own(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable long event) {
        return download(show.ownFile(me, id, event).orElseThrow(CaseFileController::nothing));
    }

    private ResponseEntity<Resource> download(UUID id) {
        var file = files.find(id).orElseThrow(CaseFileController::nothing);
        var name = "reply-" + file.sha256().substring(0, 12) + "." + ScanKind.endingOf(file.mediaType());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.bytes())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new InputStreamResource(files.open(file)));
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
