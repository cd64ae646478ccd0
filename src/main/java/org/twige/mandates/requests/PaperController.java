package org.twige.mandates.requests;

import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.twige.web.Allow;
import org.twige.web.Downloads;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The papers that were brought with requests: for the person and for whoever decides, always as a download. */
@Controller
class PaperController {

    private final Requests requests;
    private final Deciders deciders;
    private final Officials officials;
    private final Downloads downloads;

    PaperController(Requests requests, Deciders deciders, Officials officials, Downloads downloads) {
        this.requests = requests;
        this.deciders = deciders;
        this.officials = officials;
        this.downloads = downloads;
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
        return downloads.of(request.map(Request::file), "evidence");
    }
}
