package org.twige.accounts.letters;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.twige.accounts.MakeCodes;
import org.twige.accounts.door.Replies;
import org.twige.people.Institution;
import org.twige.people.InstitutionId;
import org.twige.people.Institutions;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Allow;
import org.twige.web.Errors;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Letters with activation codes for the people of a subtree. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR})
class LettersController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Institutions institutions;
    private final Responsibilities responsibilities;
    private final Recipients recipients;
    private final WriteLetters write;
    private final SendCodes send;
    private final Replies replies;

    LettersController(
            Institutions institutions,
            Responsibilities responsibilities,
            Recipients recipients,
            WriteLetters write,
            SendCodes send,
            Replies replies) {
        this.institutions = institutions;
        this.responsibilities = responsibilities;
        this.recipients = recipients;
        this.write = write;
        this.send = send;
        this.replies = replies;
    }

    @GetMapping("/institutions/{id}/letters")
    Page choose(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            RecipientQuery query,
            @RequestParam(required = false) @Nullable String all) {
        return choice(scopeOf(me), within(me, id), query.search(), all != null, Errors.none());
    }

    /** Answers with the letters themselves: the codes are in this one response and nowhere else. */
    @PostMapping("/institutions/{id}/letters")
    Page write(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, LettersForm form, HttpServletRequest request) {
        var institution = within(me, id);
        var objection = objection(form);
        if (objection.isPresent()) {
            var errors = Errors.of("person", replies.say(request, objection.get(), "most", MakeCodes.MOST));
            return choice(scopeOf(me), institution, RecipientSearch.of(null, null, null), false, errors)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var scope = scopeOf(me);
        var sent = form.bySender() ? send.to(scope, form.chosen(), me.person()) : List.of();
        var toPrint =
                form.chosen().stream().filter(person -> !sent.contains(person)).toList();
        return Page.of("accounts/letters/letters", write.pile(institution, toPrint, sent.size(), scope, me));
    }

    private Page choice(Scope scope, Institution institution, RecipientSearch search, boolean all, Errors errors) {
        return Page.of(
                "accounts/letters/choice",
                new ChoicePage(
                        institution,
                        search,
                        recipients.found(scope, institution, search),
                        recipients.count(scope, institution, search),
                        all,
                        send.isPossible(),
                        errors));
    }

    private static Optional<String> objection(LettersForm form) {
        if (form.chosen().isEmpty()) {
            return Optional.of("accounts.letters.nobody");
        }
        return form.chosen().size() > MakeCodes.MOST ? Optional.of("accounts.letters.too-many") : Optional.empty();
    }

    private Scope scopeOf(SignedIn me) {
        return responsibilities.scopeOf(LetterRule.asCoordinator(me));
    }

    private Institution within(SignedIn me, UUID id) {
        return institutions
                .within(scopeOf(me), new InstitutionId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
