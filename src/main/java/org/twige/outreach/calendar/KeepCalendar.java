package org.twige.outreach.calendar;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.web.SignedIn;

/** Lets a person have an address for their calendar, another one, or none. */
@Component
class KeepCalendar {

    private final Calendars calendars;
    private final Audit audit;
    private final Clock clock;

    KeepCalendar(Calendars calendars, Audit audit, Clock clock) {
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new address; the one before opens nothing any more. */
    @Transactional
    public CalendarSecret make(SignedIn me) {
        var secret = CalendarSecret.random();
        calendars.set(me.person(), secret, clock.instant());
        audit.record(new Act(me.person().toString(), "calendar.made", subject(me), Map.of()));
        return secret;
    }

    @Transactional
    public void study(SignedIn me, boolean wanted) {
        calendars.setStudy(me.person(), wanted);
    }

    @Transactional
    public void revoke(SignedIn me) {
        if (calendars.remove(me.person())) {
            audit.record(new Act(me.person().toString(), "calendar.revoked", subject(me), Map.of()));
        }
    }

    private static String subject(SignedIn me) {
        return "calendar:" + me.person();
    }
}
