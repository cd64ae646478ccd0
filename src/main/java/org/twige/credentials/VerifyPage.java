package org.twige.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * The page of who checks a credential, before and after.
 *
 * @param typed what was typed, to be put right
 * @param check empty before
 */
record VerifyPage(String typed, @Nullable Check check) {

    static VerifyPage empty() {
        return new VerifyPage("", null);
    }

    Check checked() {
        return Optional.ofNullable(check).orElseThrow();
    }

    /** The word of the verdict in message keys, e.g. {@code not-found}. */
    String verdict() {
        return checked().verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String tagClass() {
        return switch (checked().verdict()) {
            case VALID -> "govuk-tag--green";
            case EXPIRED -> "govuk-tag--yellow";
            case REVOKED, NOT_GENUINE -> "govuk-tag--red";
            case NOT_FOUND, NO_BADGE -> "govuk-tag--grey";
        };
    }

    /** What the check found, in the order in which people compare it with the paper. */
    List<Row> rows(Frame frame) {
        var shown = checked().shown();
        if (shown == null) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                frame.text("credentials.fact." + (shown.whole() ? "names" : "initials")),
                "\u2068" + shown.names() + "\u2069"));
        rows.add(Row.of(frame.text("credentials.fact.course"), shown.title()));
        rows.add(Row.of(frame.text("credentials.fact.edition"), shown.edition()));
        rows.add(Row.of(frame.text("credentials.fact.issued"), frame.date(shown.issuedOn())));
        rows.add(Row.of(frame.text("credentials.fact.valid-until"), frame.date(shown.validUntil())));
        rows.add(Row.of(frame.text("credentials.fact.issuer"), shown.issuer()));
        rows.add(Row.of(frame.text("credentials.fact.code"), shown.code()));
        return rows;
    }

    /** Why and since when it no longer holds, if so. */
    Optional<String> revoked(Frame frame) {
        return Optional.ofNullable(checked().revocation())
                .map(revocation -> frame.text(
                        "credentials.verify.revoked-because",
                        "day",
                        frame.moment(revocation.at()),
                        "reason",
                        frame.text(reasonKey(revocation.reason()))));
    }

    static String reasonKey(RevocationReason reason) {
        return "credentials.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
