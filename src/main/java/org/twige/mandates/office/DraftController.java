package org.twige.mandates.office;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.mandates.MandateId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Looking at a draft before it counts: whom it reaches, why and why not; publishing or discarding it. */
@Controller
@Allow(Role.PROGRAMME_OFFICE)
class DraftController {

    private final Drafts drafts;
    private final ShowDraft show;
    private final WriteDraft write;
    private final PublishDraft publish;
    private final Register register;

    DraftController(Drafts drafts, ShowDraft show, WriteDraft write, PublishDraft publish, Register register) {
        this.drafts = drafts;
        this.show = show;
        this.write = write;
        this.publish = publish;
        this.register = register;
    }

    @GetMapping("/mandates/{mandate}/draft")
    View show(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID mandate,
            @RequestParam(defaultValue = "") String search) {
        return Page.of("mandates/office/draft", show.page(me, find(mandate), search, ""));
    }

    @PostMapping("/mandates/{mandate}/publish")
    View publish(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID mandate,
            @RequestParam String seen,
            @RequestParam(defaultValue = "1") String number) {
        var id = new MandateId(mandate);
        var version = number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
        var draft = drafts.find(id);
        if (draft.isEmpty()) {
            return published(id, version);
        }
        var problem = show.problem(me, draft.get());
        if (!problem.isEmpty()) {
            return again(me, draft.get(), problem);
        }
        return publish.publish(id, seen, version, me.person()) ? published(id, version) : changed(me, id, version);
    }

    @PostMapping("/mandates/{mandate}/draft/discard")
    View discard(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID mandate,
            @RequestParam String seen) {
        return write.discard(new MandateId(mandate), seen, me.person())
                ? to("/mandates")
                : changed(me, new MandateId(mandate), 0);
    }

    /** Somebody was faster: their draft as it is now, or what became of it. */
    private View changed(SignedIn me, MandateId mandate, int number) {
        return drafts.find(mandate)
                .<View>map(draft -> again(me, draft, "mandates.office.stale"))
                .orElseGet(() -> published(mandate, number));
    }

    private View again(SignedIn me, Draft draft, String problem) {
        return Page.of("mandates/office/draft", show.page(me, draft, "", problem))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** To the mass work of the publication; a form that was sent twice comes here too. */
    private View published(MandateId mandate, int number) {
        var newest = register.publications(mandate).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return newest.number() == number && newest.job() != null
                ? to("/jobs/" + newest.job())
                : Page.of("mandates/office/overtaken", mandate).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Draft find(UUID mandate) {
        return drafts.find(new MandateId(mandate)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }
}
