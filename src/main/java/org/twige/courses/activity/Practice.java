package org.twige.courses.activity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.twige.people.PersonId;

/** The hands-on exercises that courses ask for between their lessons, and what people did in them. */
public interface Practice {

    /** The exercise that {@code course.yaml} names so. */
    Optional<Exercise> find(String name);

    /** The exercises that a person has begun, by name, and whether each was finished at least once. */
    Map<String, Boolean> begun(PersonId person);

    /**
     * What came out of a person's last finished round of each exercise, for questions about the own result: whole numbers
     * by exercise and figure, e.g. {@code requests.right60}.
     */
    Map<String, Long> figures(PersonId person);

    /** Where a person looks again at the round of an exercise that was the last finished one at that moment. */
    Optional<String> result(PersonId person, String exercise, Instant at);
}
