package org.twige.mandates.week;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.courses.Course;
import org.twige.courses.Lesson;
import org.twige.learning.Way;
import org.twige.learning.plan.Advise;
import org.twige.learning.plan.DoneLessons;
import org.twige.learning.plan.Planner;
import org.twige.learning.plan.Session;
import org.twige.learning.plan.Week;
import org.twige.learning.plan.WeekChoice;
import org.twige.learning.plan.WeekChoices;
import org.twige.people.PersonId;

/** Makes the weekly plan of a person, anew each time from what is left: nothing that was missed is lost. */
@Component
public class WeeklyPlans {

    private final OpenDuties duties;
    private final WhatIsLeft left;
    private final WeekChoices choices;
    private final DoneLessons done;
    private final Country country;
    private final Clock clock;

    WeeklyPlans(
            OpenDuties duties, WhatIsLeft left, WeekChoices choices, DoneLessons done, Country country, Clock clock) {
        this.duties = duties;
        this.left = left;
        this.choices = choices;
        this.done = done;
        this.country = country;
        this.clock = clock;
    }

    /** What is still to come this week. */
    public ThisWeek thisWeek(PersonId person) {
        var mine = of(person);
        return new ThisWeek(
                mine.week().minutes(), times(mine.thisWeek()), mine.plan().doneOn());
    }

    /** The times of this week and so many more. */
    public WeeksAhead ahead(PersonId person, int weeks) {
        var mine = of(person);
        return new WeeksAhead(mine.week().slots(), times(mine.plan().until(today().plusWeeks(weeks))));
    }

    private static List<ThisWeek.Time> times(List<Session<Left>> sessions) {
        return sessions.stream()
                .map(session -> new ThisWeek.Time(
                        session.on(), session.slot(), session.what().getFirst().address()))
                .toList();
    }

    /** What is left by dates that run; empty when nothing is, or nobody is written to about it. */
    public Optional<StillToLearn> stillToLearn(PersonId person) {
        return StillToLearn.of(left.of(person), today());
    }

    /** The day on which a course is done at somebody's pace, if it is the next to be worked on. */
    public Optional<LocalDate> doneOn(PersonId person, Course course, Way way, int finalMinutes) {
        var pieces = WhatIsLeft.pieces(course, way, finalMinutes, false);
        return planner().plan(pieces, week(person, granted(person)), now()).doneOn();
    }

    /** What would be proposed to somebody for so many minutes; fewer where the usual times have no room for them. */
    Week proposed(PersonId person, int minutes) {
        return proposed(minutes, granted(person));
    }

    MyWeek of(PersonId person) {
        var granted = granted(person);
        var choice = choices.of(person);
        var week = week(choice, granted);
        var owed = left.of(person);
        var plan = planner()
                .plan(owed.stream().flatMap(course -> course.left().stream()).toList(), week, now());
        var goals = owed.stream()
                .filter(course -> !course.duty().paused())
                .map(OwedCourse::goal)
                .toList();
        var advice = new Advise(planner()).advise(goals, week, granted.minutes(), now());
        return new MyWeek(today(), granted, week, choice.isPresent(), owed, plan, advice, doneThisWeek(person));
    }

    private List<Lesson> doneThisWeek(PersonId person) {
        var monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return done.since(person, monday.atStartOfDay(country.zone()).toInstant());
    }

    private Week week(PersonId person, Granted granted) {
        return week(choices.of(person), granted);
    }

    private Week week(Optional<WeekChoice> choice, Granted granted) {
        return choice.filter(own -> !own.slots().isEmpty())
                .map(own -> new Week(own.slots()))
                .orElseGet(() -> proposed(choice.map(WeekChoice::minutes).orElse(granted.minutes()), granted));
    }

    private Week proposed(int minutes, Granted granted) {
        return Week.proposed(
                minutes,
                country.studyWindows(granted.kind()),
                country.calendar().weekend());
    }

    private Granted granted(PersonId person) {
        return duties.granted(person, today());
    }

    private Planner planner() {
        return new Planner(country);
    }

    private LocalDate today() {
        return country.today(clock);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), country.zone());
    }
}
