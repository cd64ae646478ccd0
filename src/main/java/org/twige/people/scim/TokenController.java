package org.twige.people.scim;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.people.scim.KeepTokens.Lifted;
import org.twige.people.scim.KeepTokens.Made;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The tokens with which machines write people. */
@Controller
@Allow(Role.ADMINISTRATOR)
class TokenController {

    private static final int MOST_LISTED = 200;

    private final ScimTokens tokens;
    private final KeepTokens keepTokens;
    private final Country country;
    private final Clock clock;

    TokenController(ScimTokens tokens, KeepTokens keepTokens, Country country, Clock clock) {
        this.tokens = tokens;
        this.keepTokens = keepTokens;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/scim-tokens")
    View list() {
        return Page.of("people/scim/tokens", page(TokenForm.empty()));
    }

    /** The answer shows the token and is not kept by anybody, so it cannot be fetched again. */
    @PostMapping("/scim-tokens")
    View make(TokenForm form, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return switch (keepTokens.make(me, form)) {
            case Made.Shown(var secret) ->
                Page.of("people/scim/tokens", page(TokenForm.empty()).showing(secret.shown()));
            case Made.Before() ->
                Page.of("people/scim/tokens", page(TokenForm.empty()).saying("people.scim.made-before"))
                        .with(HttpStatus.CONFLICT);
            case Made.Mistaken(var mistakes) ->
                Page.of("people/scim/tokens", page(form).refusing(mistakes)).with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/scim-tokens/{token}/revocation")
    View revoke(@PathVariable UUID token, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        if (!keepTokens.revoke(me, token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return back();
    }

    @PostMapping("/scim-tokens/{token}/leavers")
    View letManyLeave(@PathVariable UUID token, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return switch (keepTokens.letManyLeave(me, token)) {
            case Lifted.DONE -> back();
            case Lifted.OWN_TOKEN ->
                Page.of("people/scim/tokens", page(TokenForm.empty()).saying("people.scim.own-token"))
                        .with(HttpStatus.CONFLICT);
            case Lifted.NO_TOKEN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private TokensPage page(TokenForm form) {
        return new TokensPage(tokens.all(MOST_LISTED), country.today(clock), country.zone(), form, List.of(), null, "");
    }

    private static View back() {
        return new RedirectView("/scim-tokens", false, false, false);
    }
}
