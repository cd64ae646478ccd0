package org.twige.outreach.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.mandates.week.ThisWeek;
import org.twige.mandates.week.WeeklyPlans;
import org.twige.people.PersonId;

/** Gathers what stands in a person's calendar; the times to learn only where the person wants them there. */
@Component
class GatherDates {

    private static final int WEEKS_AHEAD = 4;

    private final Calendars calendars;
    private final MyDates dates;
    private final WeeklyPlans plans;
    private final Clock clock;

    GatherDates(Calendars calendars, MyDates dates, WeeklyPlans plans, Clock clock) {
        this.calendars = calendars;
        this.dates = dates;
        this.plans = plans;
        this.clock = clock;
    }

    @Transactional
    public Dates of(UUID person) {
        var mine = dates.of(person, clock.instant());
        var wanted = calendars.of(person).filter(Calendars.Address::study).isPresent();
        return wanted ? mine.with(studyTimes(person)) : mine;
    }

    private List<Dates.StudyTime> studyTimes(UUID person) {
        var ahead = plans.ahead(new PersonId(person), WEEKS_AHEAD);
        var changes = calendars.noteWeek(person, ahead.week().toString(), clock.instant());
        return ahead.times().stream()
                .map(time -> new Dates.StudyTime(
                        id(person, time, ahead.week().indexOf(time.slot())),
                        time.on(),
                        time.slot().from(),
                        time.slot().minutes(),
                        changes.count(),
                        changes.at()))
                .toList();
    }

    /** The second time of a week stays the second: when it moves to another day, the calendar moves it too. */
    private static UUID id(UUID person, ThisWeek.Time time, int place) {
        var name = "%s %s %d".formatted(person, week(time.on()), place);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
