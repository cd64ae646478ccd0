package org.twige.courses.activity;

import java.util.List;
import java.util.Map;
import org.twige.courses.VersionId;

/** A kind of thing that a course asks of its learner besides reading, e.g. a final check. */
public interface ActivityKind {

    /** As {@code course.yaml} names it, e.g. {@code final}. */
    String name();

    /** The address where a signed-in learner begins or goes on with it. */
    String launch(VersionId version);

    /** What is wrong with the files of this activity; a course with problems is not published. */
    List<Problem> problems(CourseFolder folder);

    /** How many pieces it has in each language, e.g. items; empty for a kind that does not count. */
    default Map<String, Integer> countByLanguage(CourseFolder folder) {
        return Map.of();
    }
}
