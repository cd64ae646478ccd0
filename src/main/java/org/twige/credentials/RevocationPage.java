package org.twige.credentials;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * The page that ends a credential.
 *
 * @param found the credential of the code, if there is one
 * @param sent true when the form came back with something to put right
 * @param revoked the code of the one that was just ended
 */
record RevocationPage(RevocationForm form, Optional<MyCredentialsPage.Line> found, boolean sent, String revoked) {

    boolean asked() {
        return !form.code().isBlank();
    }

    boolean canBeRevoked() {
        return found.filter(line -> line.state() != Credential.State.REVOKED).isPresent();
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        if (asked() && found.isEmpty()) {
            errors = errors.and("code", frame.text("credentials.revocations.unknown"));
        }
        if (sent && form.reason().isEmpty()) {
            errors = errors.and("reason", frame.text("credentials.revocations.no-reason"));
        }
        if (sent && !form.confirmed()) {
            errors = errors.and("confirmed", frame.text("credentials.revocations.not-confirmed"));
        }
        return errors;
    }

    List<Choice> reasons(Frame frame) {
        return Arrays.stream(RevocationReason.values())
                .map(reason -> Choice.of(reason.name(), frame.text(VerifyPage.reasonKey(reason))))
                .toList();
    }

    List<Row> rows(Frame frame) {
        var line = found.orElseThrow();
        var credential = line.credential();
        return List.of(
                Row.of(frame.text("credentials.fact.code"), credential.code()),
                Row.of(frame.text("credentials.fact.names"), credential.names()),
                Row.of(frame.text("credentials.fact.course"), line.title().in(frame.language())),
                Row.of(frame.text("credentials.fact.issued"), frame.date(credential.issuedOn())),
                Row.of(frame.text("credentials.fact.valid-until"), frame.date(credential.validUntil())),
                Row.of(frame.text("credentials.fact.state"), frame.text("credentials.state." + line.stateWord())));
    }
}
