package org.twige.credentials;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The few lines of a credential that fit into a square code on paper, to be sealed with the key of the credential.
 *
 * <p>Seven lines: the form ({@code 1}), token, code, names, title, day of completion, last day; the seal adds the beginning
 * of the key's thumbprint.
 *
 * @param validUntil the last day
 */
public record Slip(Token token, String code, String names, String title, LocalDate issuedOn, LocalDate validUntil) {

    private static final String FORM = "1";

    static Slip of(Proof proof, ZoneId zone) {
        return new Slip(
                proof.token(),
                proof.code(),
                proof.names(),
                proof.achievement().title(),
                LocalDate.ofInstant(proof.awardedAt(), zone),
                LocalDate.ofInstant(proof.validUntil(), zone));
    }

    String lines() {
        return String.join("\n", FORM, token.text(), code, names, title, issuedOn.toString(), validUntil.toString());
    }

    public static Optional<Slip> read(String lines) {
        var line = lines.split("\n", -1);
        if (line.length != 8 || !line[0].equals(FORM)) {
            return Optional.empty();
        }
        try {
            var issuedOn = LocalDate.parse(line[5]);
            var validUntil = LocalDate.parse(line[6]);
            return Token.in(line[1]).map(token -> new Slip(token, line[2], line[3], line[4], issuedOn, validUntil));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
