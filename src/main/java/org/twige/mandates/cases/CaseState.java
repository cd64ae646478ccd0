package org.twige.mandates.cases;

import java.util.Locale;

/** How a case stands. */
enum CaseState {
    /** The notice is written and has not been delivered. */
    OPENED,
    /** The notice was delivered; a reply may come. */
    NOTIFIED,
    REPLIED,
    /** The days to reply are over without a reply; one that comes late is still heard. */
    UNANSWERED,
    /** The decision has not been delivered. */
    DECIDED,
    /** The decision was delivered; an appeal may come. */
    TOLD,
    APPEALED,
    CLOSED;

    /** As a part of a message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
