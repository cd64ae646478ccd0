package org.twige.outreach.nudges;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.outreach.channels.Channels;

/** Plans the nudges of a day; where no channel is set up, there are none. */
@Component
class PlanNudges {

    private final Ladder ladder;
    private final FurtherNudges further;
    private final ClassNudges classes;
    private final Channels channels;
    private final Country country;

    PlanNudges(Ladder ladder, FurtherNudges further, ClassNudges classes, Channels channels, Country country) {
        this.ladder = ladder;
        this.further = further;
        this.classes = classes;
        this.channels = channels;
        this.country = country;
    }

    /** Safe to repeat: what was planned once is not planned again. */
    int plan(Instant now) {
        var kinds = channels.kinds();
        if (kinds.isEmpty()) {
            return 0;
        }
        var times = new MessageTimes(country).times(now);
        var planned = ladder.plan(times, kinds) + further.planForOfficials(times, kinds);
        return isFirstWorkingDayOfWeek(times.today()) ? planned + further.planWeeks(times, kinds) : planned;
    }

    /** What is new about classes, for whom it concerns; safe to repeat. */
    int planClasses(Instant now) {
        var kinds = channels.kinds();
        return kinds.isEmpty() ? 0 : classes.plan(new MessageTimes(country).times(now), kinds);
    }

    private boolean isFirstWorkingDayOfWeek(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return country.calendar().isWorkingDay(day)
                && monday.datesUntil(day).noneMatch(country.calendar()::isWorkingDay);
    }
}
