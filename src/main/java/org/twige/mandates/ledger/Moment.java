package org.twige.mandates.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** When something is written into the ledger: the instant, and the day it is in the country. */
public record Moment(LocalDate on, Instant at) {

    public static Moment of(Instant at, ZoneId zone) {
        return new Moment(LocalDate.ofInstant(at, zone), at.truncatedTo(ChronoUnit.MICROS));
    }

    Timestamp timestamp() {
        return Timestamp.from(at);
    }
}
