package org.twige.learning.classes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twige.courses.Block;
import org.twige.courses.Lesson;
import org.twige.learning.KeepLesson.Place;

/**
 * The questions of a lesson that a person read in a class.
 *
 * @param place where they stand, in the language in which the person reads them
 * @param choices what the person chose, by question
 */
record OwnLesson(Lesson lesson, Place place, List<Block> checks, Map<String, String> choices) {

    Set<String> missing() {
        return checks.stream()
                .map(Block::id)
                .filter(id -> !choices.containsKey(id))
                .collect(Collectors.toSet());
    }

    boolean isDone() {
        return missing().isEmpty();
    }
}
