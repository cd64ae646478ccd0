package org.twige.mandates.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;

/**
 * What a change would do today, in numbers.
 *
 * @param counts people by course, effect and reason; a person stands once in each course
 * @param tops people under each institution at the top of the tree, each person once
 * @param moves open duties that stay and get another date
 */
public record Difference(List<Count> counts, List<Top> tops, List<Move> moves) {

    /** The reason of a course that is no longer asked. */
    public static final String DROPPED = "DROPPED";

    /**
     * People whom the change treats in one way.
     *
     * @param reason an outcome of the rule, see {@code audience.Condition}, or {@link #DROPPED}
     */
    public record Count(CourseId course, Effect effect, String reason, long people) {}

    /** People under one top institution: who gains at least one duty, who loses one, and who has neither but keeps. */
    public record Top(LocalText names, long gain, long lose, long keep) {}

    /** Open duties that move from one day to another; held: the shortest time kept them from moving nearer. */
    public record Move(LocalDate from, LocalDate to, boolean held, long duties) {

        public boolean isEarlier() {
            return to.isBefore(from);
        }
    }

    /** One person whom the change treats in some way. */
    public record Affected(
            @Nullable String staffNo, String names, LocalText institution, CourseId course, String reason) {}

    public long people(CourseId course, Effect effect) {
        return counts.stream()
                .filter(count -> count.course().equals(course) && count.effect() == effect)
                .mapToLong(Count::people)
                .sum();
    }

    /** Of those, by reason, over all courses, most people first. */
    public List<Count> reasons(Effect effect) {
        return counts.stream()
                .filter(count -> count.effect() == effect)
                .sorted((one, other) -> Long.compare(other.people(), one.people()))
                .toList();
    }

    public long gaining() {
        return tops.stream().mapToLong(Top::gain).sum();
    }

    public long losing() {
        return tops.stream().mapToLong(Top::lose).sum();
    }

    public long keeping() {
        return tops.stream().mapToLong(Top::keep).sum();
    }
}
