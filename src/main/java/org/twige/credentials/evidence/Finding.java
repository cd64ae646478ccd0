package org.twige.credentials.evidence;

/**
 * What one check found.
 *
 * @param why a word of the message {@code credentials.check.<kind>.<why>} that says it
 */
record Finding(Kind kind, Outcome outcome, String why) {

    /** What is checked, in the order in which it is shown. */
    enum Kind {
        NAMES,
        DATE,
        ISSUER,
        TITLE,
        SIGNATURE,
        FILE,
        PICTURE,
        LINK
    }

    /** UNKNOWN: the machine cannot tell; a person has to. */
    enum Outcome {
        PASSED,
        FAILED,
        UNKNOWN
    }

    static Finding passed(Kind kind) {
        return new Finding(kind, Outcome.PASSED, "passed");
    }

    static Finding failed(Kind kind, String why) {
        return new Finding(kind, Outcome.FAILED, why);
    }

    static Finding unknown(Kind kind, String why) {
        return new Finding(kind, Outcome.UNKNOWN, why);
    }

    boolean passed() {
        return outcome == Outcome.PASSED;
    }

    String key() {
        return "credentials.check." + kind.name() + "." + why;
    }

    String tagClass() {
        return switch (outcome) {
            case PASSED -> "govuk-tag--green";
            case FAILED -> "govuk-tag--red";
            case UNKNOWN -> "govuk-tag--yellow";
        };
    }
}
