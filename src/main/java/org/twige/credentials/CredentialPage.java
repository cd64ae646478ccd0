package org.twige.credentials;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.twige.country.Language;
import org.twige.credentials.paper.QrCode;
import org.twige.web.Choice;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * One credential for its holder.
 *
 * @param checkAddress the public address that shows all of it
 * @param languages codes of the languages in which it was signed
 */
record CredentialPage(MyCredentialsPage.Line line, String checkAddress, List<String> languages) {

    private Credential credential() {
        return line.credential();
    }

    QrCode code() {
        return QrCode.of(checkAddress);
    }

    List<Row> rows(Frame frame) {
        return List.of(
                Row.of(frame.text("credentials.fact.names"), credential().names()),
                Row.of(frame.text("credentials.fact.code"), credential().code()),
                Row.of(
                        frame.text("credentials.fact.issued"),
                        frame.date(credential().issuedOn())),
                Row.of(
                        frame.text("credentials.fact.valid-until"),
                        frame.date(credential().validUntil())));
    }

    Optional<String> revoked(Frame frame) {
        return Optional.ofNullable(credential().revocation())
                .map(revocation -> frame.text(
                        "credentials.verify.revoked-because",
                        "day",
                        frame.moment(revocation.at()),
                        "reason",
                        frame.text(VerifyPage.reasonKey(revocation.reason()))));
    }

    /** The languages to have it in, those that exist first. */
    List<Language> signedIn(Frame frame) {
        return frame.languages().stream()
                .filter(language -> languages.contains(language.code()))
                .toList();
    }

    List<Choice> others(Frame frame) {
        return frame.languages().stream()
                .filter(language -> !languages.contains(language.code()))
                .map(language -> Choice.of(language.code(), language.name()))
                .toList();
    }

    String pdf(Language language) {
        return line.address() + ".pdf?in=" + language.code();
    }

    String badge(Language language) {
        return line.address() + ".jwt?in=" + language.code();
    }

    /** A plain link that fills LinkedIn's own form; nothing is sent before the person goes there. */
    String linkedIn(Frame frame) {
        var issued = credential().issuedOn();
        var until = credential().validUntil();
        return "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME"
                + parameter("name", line.title().in(credential().language()))
                + parameter(
                        "organizationName", frame.country().branding().owner().in(frame.language()))
                + parameter("issueYear", String.valueOf(issued.getYear()))
                + parameter("issueMonth", String.valueOf(issued.getMonthValue()))
                + parameter("expirationYear", String.valueOf(until.getYear()))
                + parameter("expirationMonth", String.valueOf(until.getMonthValue()))
                + parameter("certUrl", checkAddress)
                + parameter("certId", credential().code());
    }

    private static String parameter(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
