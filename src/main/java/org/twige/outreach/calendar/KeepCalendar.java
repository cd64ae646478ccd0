package org.twige.outreach.calendar;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.web.SignedIn;

/** Lets a person have an address for their calendar, another one, or none. */
@Component
class KeepCalendar {

    private final Calendars calendars;
    private final Clock clock;

    KeepCalendar(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A new address; the one before opens nothing any more. */
    @Transactional
    public CalendarSecret make(SignedIn me) {
        var secret = CalendarSecret.random();
        calendars.set(me.person(), secret, clock.instant());
        return secret;
    }

    @Transactional
    public void study(SignedIn me, boolean wanted) {
        calendars.setStudy(me.person(), wanted);
    }

    @Transactional
    public void revoke(SignedIn me) {
        calendars.remove(me.person());
    }
}
