package org.twige.learning.classes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.twige.courses.Lesson;

/** How a class divides its time: the lessons by their own minutes, and at the end a part for questions. */
final class TimePlan {

    /** One of ten minutes is for who has questions, or comes late. */
    private static final int PARTS = 10;

    private TimePlan() {}

    /** One line; without a lesson it is the time for questions. */
    record Line(List<Lesson> lesson, Instant from, Instant until) {}

    static List<Line> of(Instant startsAt, int minutes, List<Lesson> lessons) {
        var lines = new ArrayList<Line>();
        var forLessons = Duration.ofMinutes(minutes - minutes / PARTS);
        var whole = Math.max(1, lessons.stream().mapToInt(Lesson::minutes).sum());
        var from = startsAt;
        var gone = 0;
        for (var lesson : lessons) {
            gone += lesson.minutes();
            var until = startsAt.plus(Duration.ofMinutes(forLessons.toMinutes() * gone / whole));
            lines.add(new Line(List.of(lesson), from, until));
            from = until;
        }
        lines.add(new Line(List.of(), from, startsAt.plus(Duration.ofMinutes(minutes))));
        return lines;
    }
}
