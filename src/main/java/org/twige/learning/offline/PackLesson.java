package org.twige.learning.offline;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a lesson of a pack asks.
 *
 * @param questions the options of each question, by block
 * @param checks the questions that must be answered before the lesson is done
 */
record PackLesson(UUID id, Map<String, Set<String>> questions, Set<String> checks) {

    boolean has(String block, String choice) {
        return questions.getOrDefault(block, Set.of()).contains(choice);
    }
}
