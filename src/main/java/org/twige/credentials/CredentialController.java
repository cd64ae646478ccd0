package org.twige.credentials;

import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** One credential for its holder: how others see it, to print, to share, to take along. */
@Controller
@Allow(Role.LEARNER)
class CredentialController {

    private final Credentials credentials;
    private final ShowCredential showCredential;
    private final PrintCredential printCredential;
    private final TranslateCredential translateCredential;
    private final Country country;

    CredentialController(
            Credentials credentials,
            ShowCredential showCredential,
            PrintCredential printCredential,
            TranslateCredential translateCredential,
            Country country) {
        this.credentials = credentials;
        this.showCredential = showCredential;
        this.printCredential = printCredential;
        this.translateCredential = translateCredential;
        this.country = country;
    }

    @GetMapping("/credentials/{id}")
    Page page(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return Page.of("credentials/credential", showCredential.page(own(me, id)));
    }

    @GetMapping("/credentials/{id}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id,
            @RequestParam Optional<String> in,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var own = own(me, id);
        var language = in.orElse(own.language());
        var printed = printCredential.print(own, language).orElseThrow(CredentialController::notFound);
        return download(MediaType.APPLICATION_PDF, name(own, language, "pdf"), printed);
    }

    @GetMapping("/credentials/{id}.jwt")
    ResponseEntity<String> badge(
            @PathVariable UUID id,
            @RequestParam Optional<String> in,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var own = own(me, id);
        var language = in.orElse(own.language());
        var document = credentials.document(own.id(), language).orElseThrow(CredentialController::notFound);
        return download(MediaType.parseMediaType("application/vc+jwt"), name(own, language, "jwt"), document.jwt());
    }

    @PostMapping("/credentials/{id}/translations")
    String translate(
            @PathVariable UUID id,
            @RequestParam String language,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var own = own(me, id);
        if (!country.speaks(language)) {
            throw notFound();
        }
        translateCredential.translate(own, language);
        return "redirect:/credentials/" + id;
    }

    private Credential own(SignedIn me, UUID id) {
        return credentials
                .own(new PersonId(me.person()), new CredentialId(id))
                .orElseThrow(CredentialController::notFound);
    }

    private static String name(Credential credential, String language, String ending) {
        return credential.code() + "." + language + "." + ending;
    }

    private static <T> ResponseEntity<T> download(MediaType type, String name, T body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
