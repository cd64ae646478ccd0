package org.twige.outreach.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.twige.web.Allow;
import org.twige.web.Limits;

/** Where calendar programs read: whoever has the secret address gets the dates, and 304 while they are the same. */
@Controller
class CalendarFeed {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int TIMES_IN_AN_HOUR = 60;

    private final Calendars calendars;
    private final GatherDates gather;
    private final WriteCalendar write;
    private final Limits limits;
    private final Clock clock;

    CalendarFeed(Calendars calendars, GatherDates gather, WriteCalendar write, Limits limits, Clock clock) {
        this.calendars = calendars;
        this.gather = gather;
        this.write = write;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/calendar/{secret}.ics")
    @Allow(machines = true)
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        var person = calendars.open(new CalendarSecret(secret), clock.instant());
        if (person.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (!limits.allows("outreach.calendar", person.get().toString(), TIMES_IN_AN_HOUR, HOUR)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(HOUR.toSeconds()))
                    .build();
        }
        var calendar = write.write(gather.of(person.get())).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MyCalendarController.CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(hash(calendar))
                .body(calendar);
    }

    private static String hash(byte[] calendar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(calendar), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
