package org.twige.credentials;

import java.util.List;
import java.util.Locale;
import org.twige.country.LocalText;

/** The credentials of one person, newest first. */
record MyCredentialsPage(List<Line> lines) {

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
