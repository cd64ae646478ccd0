package org.twige.outreach.nudges;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.twige.country.Country;
import org.twige.country.QuietTimes;
import org.twige.country.WorkingCalendar;

/** When somebody may be written to: on working days, outside the quiet hours, and never on a quiet day of the country. */
record MessageTimes(Country country) {

    private static final String MOURNING = "mourning";

    /** The instant itself if a nudge may go out then, otherwise the first one after it. */
    Instant nextAllowed(Instant from, Tone tone) {
        var at = from.atZone(country.zone());
        while (true) {
            if (!isDayFor(at.toLocalDate(), tone)) {
                at = at.toLocalDate().plusDays(1).atStartOfDay(country.zone());
            } else if (quiet().isQuiet(at.toLocalTime())) {
                at = endOfQuiet(at);
            } else {
                return at.toInstant();
            }
        }
    }

    boolean allows(Instant at, Tone tone) {
        return nextAllowed(at, tone).equals(at);
    }

    /** When what is planned now may go out. */
    Ladder.Times times(Instant now) {
        var sober = nextAllowed(now, Tone.SOBER);
        var thanks = nextAllowed(now, Tone.CHEERFUL);
        return new Ladder.Times(day(now), now, sober, day(sober), thanks, day(thanks), country.zone());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, country.zone());
    }

    private boolean isDayFor(LocalDate day, Tone tone) {
        return country.calendar().isWorkingDay(day)
                && country.calendar().on(day).stream()
                        .map(WorkingCalendar.Day::kind)
                        .noneMatch(kind ->
                                quiet().days().contains(kind) || (tone == Tone.CHEERFUL && kind.equals(MOURNING)));
    }

    private ZonedDateTime endOfQuiet(ZonedDateTime at) {
        var today = at.toLocalTime().isBefore(quiet().to());
        return at.toLocalDate().plusDays(today ? 0 : 1).atTime(quiet().to()).atZone(country.zone());
    }

    private QuietTimes quiet() {
        return country.quiet();
    }
}
