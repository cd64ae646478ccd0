package org.twige.credentials.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.ForeignFiles;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Uploads;

/** A person shows a certificate from elsewhere, sees what became of it, and may take it back or send a better one. */
@Controller
@Allow(Role.LEARNER)
class MyEvidenceController {

    private final BringEvidence bring;
    private final ShowMyEvidence show;
    private final DecideEvidence decide;
    private final ForgetFiles forget;
    private final ForeignFiles foreign;

    MyEvidenceController(
            BringEvidence bring, ShowMyEvidence show, DecideEvidence decide, ForgetFiles forget, ForeignFiles foreign) {
        this.bring = bring;
        this.show = show;
        this.decide = decide;
        this.forget = forget;
        this.foreign = foreign;
    }

    @GetMapping("/my-evidence/new")
    View form(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me, @RequestParam(defaultValue = "") String replaces) {
        return Page.of("credentials/evidence/new", show.form(new PersonId(me.person()), replaces));
    }

    @PostMapping("/my-evidence")
    @Uploads(megabytes = Uploads.A_PAPER)
    View send(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            NewEvidenceForm form,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        try (var bytes = chosen(form, file)) {
            return switch (bring.bring(new PersonId(me.person()), form, bytes)) {
                case BringEvidence.Answer.Sent(var id) -> to("/my-evidence/" + id);
                case BringEvidence.Answer.Wrong(var problems) -> again(form, problems);
            };
        }
    }

    @GetMapping("/my-evidence/{evidence}")
    View mine(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID evidence,
            HttpServletResponse response) {
        var page = show.page(own(me, evidence));
        response.setHeader("Content-Security-Policy", foreign.policy());
        return Page.of("credentials/evidence/mine", page);
    }

    @PostMapping("/my-evidence/{evidence}/withdrawal")
    View withdraw(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID evidence) {
        var mine = own(me, evidence);
        if (decide.withdraw(mine) && !mine.flagged()) {
            forget.files(mine);
        }
        return to("/my-evidence/" + evidence);
    }

    private Evidence own(SignedIn me, UUID evidence) {
        return show.own(new PersonId(me.person()), evidence)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View again(NewEvidenceForm form, Map<String, String> problems) {
        return Page.of("credentials/evidence/new", show.form(form, problems)).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static InputStream chosen(NewEvidenceForm form, @Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() ? new ByteArrayInputStream(form.badgeBytes()) : file.getInputStream();
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }
}
