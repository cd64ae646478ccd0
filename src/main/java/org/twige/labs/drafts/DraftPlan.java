package org.twige.labs.drafts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twige.labs.data.Material;

/**
 * What is the same for a draft in every language.
 *
 * @param kind of writing, such as {@code letters}; the name of the folder of its texts
 * @param numbers from, to and step of the numbers that are drawn, by their letter
 */
record DraftPlan(String name, String kind, Map<String, List<Integer>> numbers) {

    static DraftPlan of(String kind, String name, Material numbers) {
        return new DraftPlan(
                name,
                kind,
                numbers.keys()
                        .collect(Collectors.toMap(
                                letter -> letter,
                                letter -> numbers.texts(letter).stream()
                                        .map(Integer::valueOf)
                                        .toList())));
    }
}
