package org.twige.mandates.cases;

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

/** The files that came with a reply or an appeal: for the person and those who decide, always as a download. */
@Controller
@Allow({Role.COORDINATOR, Role.SUPERVISOR, Role.PROGRAMME_OFFICE})
class CaseFileController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ShowCase show;
    private final Downloads downloads;

    CaseFileController(ShowCase show, Downloads downloads) {
        this.show = show;
        this.downloads = downloads;
    }

    @GetMapping("/cases/{id}/files/{event}")
    ResponseEntity<Resource> file(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable long event) {
        return downloads.of(show.file(me, id, event), "reply");
    }

    @GetMapping("/my-training/cases/{id}/files/{event}")
    @Allow(Role.LEARNER)
    ResponseEntity<Resource> own(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable long event) {
        return downloads.of(show.ownFile(me, id, event), "reply");
    }
}
