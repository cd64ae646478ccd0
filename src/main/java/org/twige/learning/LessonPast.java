package org.twige.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twige.courses.Block;

/**
 * What a person did in one lesson.
 *
 * @param choices the option chosen for each question answered, by block id
 */
record LessonPast(Map<String, String> choices, boolean done) {

    Optional<String> choice(String block) {
        return Optional.ofNullable(choices.get(block));
    }

    /** The questions without an answer, in their order. */
    List<String> missing(List<Block> questions) {
        return questions.stream()
                .map(Block::id)
                .filter(id -> !choices.containsKey(id))
                .toList();
    }
}
