package org.twige.learning.plan;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.twige.learning.plan.Advice.GrantedTooLittle;
import org.twige.learning.plan.Advice.InTime;
import org.twige.learning.plan.Advice.LearnMore;
import org.twige.learning.plan.Advice.TooLate;

/** Says how somebody catches up. */
public record Advise(Planner planner) {

    /** Nobody is told to learn more than twenty hours a week longer. */
    private static final int MOST_QUARTERS = 80;

    /**
     * What to do so that every goal is reached.
     *
     * @param goals in the order in which they are worked on
     * @param granted minutes a week
     */
    public Advice advise(List<Goal> goals, Week week, int granted, LocalDateTime from) {
        var missed = IntStream.range(0, goals.size())
                .filter(place -> !isReached(goals, place, week, from))
                .toArray();
        if (missed.length == 0) {
            return new InTime();
        }
        for (var place : missed) {
            if (!isReached(goals, place, week.with(MOST_QUARTERS), from)) {
                return new TooLate(goals.get(place).due());
            }
        }
        var quarters = IntStream.rangeClosed(1, MOST_QUARTERS)
                .filter(more -> IntStream.of(missed).allMatch(place -> isReached(goals, place, week.with(more), from)))
                .findFirst()
                .orElse(MOST_QUARTERS);
        var until = goals.get(missed[missed.length - 1]).due();
        var needed = week.minutes() + quarters * Week.QUARTER;
        return needed <= granted ? new LearnMore(quarters, until) : new GrantedTooLittle(needed, until);
    }

    /** A goal is reached when it and those before it fit into the time up to its date. */
    private boolean isReached(List<Goal> goals, int place, Week week, LocalDateTime from) {
        var minutes = goals.stream().limit(place + 1L).mapToInt(Goal::minutes).sum();
        return planner.minutes(week, from, goals.get(place).due()) >= minutes;
    }
}
