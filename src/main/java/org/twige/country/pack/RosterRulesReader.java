package org.twige.country.pack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.twige.country.RosterRules;

/** Reads how a country's staff lists are written. */
final class RosterRulesReader {

    private RosterRulesReader() {}

    static RosterRules read(Tree roster) {
        return new RosterRules(
                each(roster.child("columns"), column -> lower(column.words())),
                roster.list("required").stream().map(Tree::words).toList(),
                lower(roster.words("forbidden")),
                lower(roster.words("titles")).stream().collect(Collectors.toUnmodifiableSet()),
                each(roster.child("values"), RosterRulesReader::spellings),
                lower(roster.words("total-words")).stream().collect(Collectors.toUnmodifiableSet()));
    }

    private static Map<String, String> spellings(Tree column) {
        return column.texts().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private static <T> Map<String, T> each(Tree tree, java.util.function.Function<Tree, T> read) {
        return tree.children().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> read.apply(entry.getValue())));
    }
}
