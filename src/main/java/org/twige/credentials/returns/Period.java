package org.twige.credentials.returns;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days in the country whose results a file brings, both inclusive. */
record Period(LocalDate from, LocalDate until) {

    Timestamp begin(ZoneId zone) {
        return Timestamp.from(from.atStartOfDay(zone).toInstant());
    }

    /** The first instant after it. */
    Timestamp end(ZoneId zone) {
        return Timestamp.from(until.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
