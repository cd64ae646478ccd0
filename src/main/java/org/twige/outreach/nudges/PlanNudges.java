package org.twige.outreach.nudges;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.outreach.channels.Channels;

/** Plans the nudges of a day; where no channel is set up, there are none. */
@Component
class PlanNudges {

    private final Ladder ladder;
    private final Channels channels;
    private final Country country;

    PlanNudges(Ladder ladder, Channels channels, Country country) {
        this.ladder = ladder;
        this.channels = channels;
        this.country = country;
    }

    /** Safe to repeat: what was planned once is not planned again. */
    int plan(Instant now) {
        var kinds = channels.kinds();
        return kinds.isEmpty() ? 0 : ladder.plan(times(now), kinds);
    }

    private Ladder.Times times(Instant now) {
        var allowed = new MessageTimes(country);
        var sober = allowed.nextAllowed(now, Tone.SOBER);
        var thanks = allowed.nextAllowed(now, Tone.CHEERFUL);
        return new Ladder.Times(day(now), now, sober, day(sober), thanks, day(thanks), country.zone());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, country.zone());
    }
}
