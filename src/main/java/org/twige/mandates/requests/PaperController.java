package org.twige.mandates.requests;

import java.util.Optional;
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
import org.twige.mandates.instruments.ScanKind;
import org.twige.web.Allow;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The papers that were brought with requests: for the person and for whoever decides, always as a download. */
@Controller
class PaperController {

    private final Requests requests;
    private final Deciders deciders;
    private final Officials officials;
    private final KeepPaper evidence;

    PaperController(Requests requests, Deciders deciders, Officials officials, KeepPaper evidence) {
        this.requests = requests;
        this.deciders = deciders;
        this.officials = officials;
        this.evidence = evidence;
    }

    @GetMapping("/my-training/requests/{request}/evidence")
    @Allow(Role.LEARNER)
    ResponseEntity<Resource> own(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID request) {
        return download(requests.own(me.person(), request, officials.today()));
    }

    @GetMapping("/requests/{request}/evidence")
    @Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
    ResponseEntity<Resource> toDecide(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID request) {
        return download(deciders.toDecide(officials.of(me), request));
    }

    private ResponseEntity<Resource> download(Optional<Request> request) {
        var file = request.flatMap(evidence::of).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = "evidence-" + file.sha256().substring(0, 12) + "." + ScanKind.endingOf(file.mediaType());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.bytes())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new InputStreamResource(evidence.open(file)));
    }
}
