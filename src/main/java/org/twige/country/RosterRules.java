package org.twige.country;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How this country's staff lists are written.
 *
 * @param columns canonical column name to the header spellings seen, lower case
 * @param required each inner list is a choice: one of its columns must be there
 * @param forbidden header words that refuse the file: such data is never taken in
 * @param titles words before a name that are not part of it
 * @param values coded column to a map from the spelling seen (lower case) to the code
 * @param totalWords first words of a row that sums up others
 */
public record RosterRules(
        Map<String, List<String>> columns,
        List<List<String>> required,
        List<String> forbidden,
        Set<String> titles,
        Map<String, Map<String, String>> values,
        Set<String> totalWords) {}
