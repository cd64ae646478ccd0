package org.twige.courses;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twige.courses.activity.Problem;
import org.twige.courses.manuscript.Manuscript;

/**
 * How far the files of a course are.
 *
 * @param problems what keeps it from being published
 * @param gaps what is still to be written
 * @param pieces what its activities count in each language, e.g. items
 */
record CourseState(
        String name,
        Optional<Manuscript> manuscript,
        List<Problem> problems,
        List<Problem> gaps,
        Map<String, Integer> pieces) {

    /** The blocks of translations that are behind their original. */
    List<Problem> stale() {
        return manuscript.map(Manuscript::stale).orElse(List.of());
    }

    List<Problem> reviewsDue(LocalDate today) {
        return manuscript.map(known -> known.reviewsDue(today)).orElse(List.of());
    }

    boolean isGreen() {
        return problems.isEmpty() && gaps.isEmpty() && stale().isEmpty();
    }
}
