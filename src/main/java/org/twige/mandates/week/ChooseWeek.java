package org.twige.mandates.week;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.learning.plan.WeekChoice;
import org.twige.learning.plan.WeekChoices;
import org.twige.mandates.Problem;
import org.twige.people.PersonId;

/** Keeps what somebody chooses for the own week, or says what is wrong with it. */
@Component
class ChooseWeek {

    static final String NO_ROOM = "mandates.week.no-room";

    private final WeekChoices choices;
    private final WeeklyPlans plans;
    private final Clock clock;

    ChooseWeek(WeekChoices choices, WeeklyPlans plans, Clock clock) {
        this.choices = choices;
        this.plans = plans;
        this.clock = clock;
    }

    /** So many minutes, at the times that are proposed for them. */
    List<Problem> minutes(PersonId person, WeekForm form) {
        var minutes = form.minutesPerWeek();
        if (minutes.isEmpty()) {
            return List.of(new Problem(WeekForm.MINUTES, "mandates.week.minutes-wrong"));
        }
        if (plans.proposed(person, minutes.get()).minutes() < minutes.get()) {
            return List.of(new Problem(WeekForm.MINUTES, NO_ROOM));
        }
        choices.choose(person, new WeekChoice(minutes.get(), List.of()), clock.instant());
        return List.of();
    }

    /** Own times. */
    List<Problem> times(PersonId person, WeekForm form) {
        var problems = form.problemsOfTimes();
        if (problems.isEmpty()) {
            choices.choose(person, WeekChoice.of(form.slots()), clock.instant());
        }
        return problems;
    }

    /** The proposal again. */
    void nothing(PersonId person) {
        choices.forget(person);
    }
}
