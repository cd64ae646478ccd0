package org.twige.outreach.calendar;

import org.jspecify.annotations.Nullable;
import org.twige.credentials.paper.QrCode;

/**
 * A person's calendar: whether it has an address, and that address this once.
 *
 * @param address what is known of it; empty without one
 * @param shown the whole address, right after it was made
 */
record CalendarPage(
        Calendars.@Nullable Address address, @Nullable String shown) {

    /** For phones: the same address by the word that opens a calendar. */
    static String webcal(String shown) {
        return shown.replaceFirst("^https?:", "webcal:");
    }

    static QrCode code(String shown) {
        return QrCode.of(shown);
    }
}
