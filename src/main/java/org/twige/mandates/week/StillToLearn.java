package org.twige.mandates.week;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.learning.plan.Piece;

/**
 * What somebody still has to learn by dates that run, for whoever writes to them; the same as stands in their week.
 *
 * @param lessons that are not done; none where only exercises or the final are left
 * @param nextDate null when every date has passed
 */
public record StillToLearn(int lessons, @Nullable LocalDate nextDate) {

    /** Of the courses that somebody owes; empty when nothing is left, or nobody is written to about it. */
    static Optional<StillToLearn> of(List<OwedCourse> owed, LocalDate today) {
        var open = owed.stream()
                .filter(course -> !course.duty().paused() && !course.duty().silent())
                .filter(course -> !course.left().isEmpty())
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new StillToLearn(lessons(open), nextDate(open, today)));
    }

    private static int lessons(List<OwedCourse> open) {
        return (int) open.stream()
                .map(OwedCourse::left)
                .flatMap(Collection::stream)
                .map(Piece::what)
                .filter(Left::isLesson)
                .count();
    }

    private static @Nullable LocalDate nextDate(List<OwedCourse> open, LocalDate today) {
        return open.stream()
                .map(course -> course.duty().dueOn())
                .filter(date -> !date.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
