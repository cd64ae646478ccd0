package org.twige.credentials;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The programme office ends a credential: the code, then the reason and a confirmation. */
@Controller
@Allow(Role.PROGRAMME_OFFICE)
class RevocationController {

    private final FindForOffice findForOffice;
    private final RevokeCredential revokeCredential;
    private final ShowCredential showCredential;
    private final Responsibilities responsibilities;

    RevocationController(
            FindForOffice findForOffice,
            RevokeCredential revokeCredential,
            ShowCredential showCredential,
            Responsibilities responsibilities) {
        this.findForOffice = findForOffice;
        this.revokeCredential = revokeCredential;
        this.showCredential = showCredential;
        this.responsibilities = responsibilities;
    }

    @GetMapping("/credentials/revocations")
    Page form(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String revoked,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return page(new RevocationForm(code, "", false), me, false, revoked);
    }

    @PostMapping("/credentials/revocations")
    Object revoke(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return revoke(new RevocationForm(code, reason, confirmed), me);
    }

    private Object revoke(RevocationForm form, SignedIn me) {
        var reason = reason(form.reason());
        if (reason.isEmpty() || !form.confirmed()) {
            return page(form, me, true, "").with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return revokeCredential
                .revoke(responsibilities.scopeOf(me), form.code(), reason.get())
                .<Object>map(ended -> "redirect:/credentials/revocations?revoked=" + ended.code())
                .orElseGet(() -> "redirect:/credentials/revocations?code=" + TypedKey.of(form.code()));
    }

    private Page page(RevocationForm form, SignedIn me, boolean sent, String revoked) {
        var found =
                findForOffice.byCode(responsibilities.scopeOf(me), form.code()).map(showCredential::line);
        return Page.of("credentials/revocations", new RevocationPage(form, found, sent, revoked));
    }

    private static Optional<RevocationReason> reason(String name) {
        return Arrays.stream(RevocationReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }
}
