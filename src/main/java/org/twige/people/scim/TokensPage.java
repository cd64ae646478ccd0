package org.twige.people.scim;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.people.forms.Mistake;
import org.twige.web.Choice;
import org.twige.web.Frame;

/**
 * The tokens of machines, and the form to make one.
 *
 * @param shown a token just made, which is never shown again
 * @param notice the key of a sentence above everything; empty for none
 */
record TokensPage(
        List<Token> tokens,
        LocalDate today,
        ZoneId zone,
        TokenForm form,
        List<Mistake> mistakes,
        @Nullable String shown,
        String notice) {

    TokensPage showing(String secret) {
        return new TokensPage(tokens, today, zone, form, mistakes, secret, notice);
    }

    TokensPage saying(String key) {
        return new TokensPage(tokens, today, zone, form, mistakes, shown, key);
    }

    TokensPage refusing(List<Mistake> wrong) {
        return new TokensPage(tokens, today, zone, form, wrong, shown, notice);
    }

    /** The key of what a token may be used for now. */
    String state(Token token) {
        if (token.revokedAt() != null) {
            return "people.scim.state.revoked";
        }
        return token.opensOn(today) ? "people.scim.state.open" : "people.scim.state.expired";
    }

    boolean isOpen(Token token) {
        return token.opensOn(today);
    }

    /** Another official than the maker may lift the guard, once a day. */
    boolean mayLift(Frame frame, Token token) {
        var me = frame.signedIn();
        return isOpen(token)
                && token.writes()
                && me != null
                && !me.person().equals(token.maker())
                && !today.equals(token.manyLeaveOn());
    }

    String lastUsed(Frame frame, Token token) {
        var at = token.lastUsedAt();
        return at == null
                ? frame.text("people.scim.never")
                : frame.date(at.atZone(zone).toLocalDate());
    }

    List<Choice> rights(Frame frame) {
        return List.of(
                Choice.of(TokenForm.READ, frame.text("people.scim.may.read")).chosen(TokenForm.READ.equals(form.may())),
                Choice.of(TokenForm.WRITE, frame.text("people.scim.may.write"))
                        .chosen(TokenForm.WRITE.equals(form.may())));
    }

    static String revocation(UUID token) {
        return "/scim-tokens/" + token + "/revocation";
    }

    static String leavers(UUID token) {
        return "/scim-tokens/" + token + "/leavers";
    }
}
