package org.twige.mandates.week;

import java.time.LocalDate;
import java.util.List;
import org.twige.courses.Lesson;
import org.twige.learning.plan.Advice;
import org.twige.learning.plan.Plan;
import org.twige.learning.plan.Session;
import org.twige.learning.plan.Week;

/**
 * Somebody's week as it is now.
 *
 * @param chosen true when the person chose its hours or times
 * @param done the lessons of this week that are done
 */
record MyWeek(
        LocalDate today,
        Granted granted,
        Week week,
        boolean chosen,
        List<OwedCourse> owed,
        Plan<Left> plan,
        Advice advice,
        List<Lesson> done) {

    List<Session<Left>> thisWeek() {
        return plan.until(sunday());
    }

    private LocalDate sunday() {
        return today.plusDays(7L - today.getDayOfWeek().getValue());
    }

    int doneMinutes() {
        return done.stream().mapToInt(Lesson::minutes).sum();
    }
}
