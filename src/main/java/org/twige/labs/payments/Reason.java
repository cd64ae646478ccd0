package org.twige.labs.payments;

import java.util.Locale;

/** Why somebody looks at a payment early or late; the texts {@code labs.payments.reason.<word>}. */
enum Reason {
    STRONG,
    OFTEN,
    MONEY,
    PAPER,
    WEAK;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
