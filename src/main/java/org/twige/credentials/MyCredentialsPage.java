package org.twige.credentials;

import java.util.List;
import java.util.Locale;
import org.twige.country.LocalText;
import org.twige.credentials.evidence.ShowMyEvidence;

/** The credentials of one person, newest first, and apart from them the proofs from elsewhere. */
record MyCredentialsPage(List<Line> lines, List<ShowMyEvidence.Line> elsewhere) {

    /** One credential. */
    record Line(Credential credential, LocalText title, Credential.State state) {

        String address() {
            return "/credentials/" + credential.id().value();
        }

        /** In message keys, e.g. {@code valid}. */
        String stateWord() {
            return state.name().toLowerCase(Locale.ROOT);
        }

        String tagClass() {
            return switch (state) {
                case VALID -> "govuk-tag--green";
                case EXPIRED -> "govuk-tag--yellow";
                case REVOKED -> "govuk-tag--red";
            };
        }
    }
}
