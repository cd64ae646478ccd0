package org.twige.people.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.country.RosterRules;
import org.twige.people.names.Folded;

/** Which header means which column in this country, and which words a header must not have. */
@Component
class HeaderWords {

    private final RosterRules rules;
    private final Map<String, Column> known = new HashMap<>();
    private final List<String> forbidden;
    private final List<String> totals;

    @Autowired
    HeaderWords(Country country) {
        rules = country.roster();
        for (var column : Column.values()) {
            known.put(Folded.of(column.key()), column);
            rules.columns()
                    .getOrDefault(column.key(), List.of())
                    .forEach(spelling -> known.put(Folded.of(spelling), column));
        }
        forbidden = rules.forbidden().stream().map(Folded::of).toList();
        totals =
                rules.totalWords().stream().map(total -> Folded.of(total) + " ").toList();
    }

    private HeaderWords(HeaderWords general, Map<String, Optional<Column>> learnt) {
        rules = general.rules;
        forbidden = general.forbidden;
        totals = general.totals;
        known.putAll(general.known);
        learnt.forEach((folded, meaning) ->
                meaning.ifPresentOrElse(column -> known.put(folded, column), () -> known.remove(folded)));
    }

    /** These words, and what officials said of the titles of one source: its folded titles, empty for left out. */
    HeaderWords with(Map<String, Optional<Column>> learnt) {
        return learnt.isEmpty() ? this : new HeaderWords(this, learnt);
    }

    Optional<Column> meaning(String title) {
        return Optional.ofNullable(known.get(Folded.of(title)));
    }

    boolean forbids(String title) {
        var words = " " + Folded.of(title) + " ";
        return meaning(title).isEmpty() && forbidden.stream().anyMatch(word -> words.contains(" " + word + " "));
    }

    Map<Column, List<Integer>> places(List<String> titles) {
        var places = new EnumMap<Column, List<Integer>>(Column.class);
        for (var i = 0; i < titles.size(); i++) {
            var at = i;
            meaning(titles.get(i))
                    .ifPresent(column -> places.computeIfAbsent(column, _ -> new ArrayList<>())
                            .add(at));
        }
        return places;
    }

    /** What is needed and missing; each entry names the columns of which one would do. */
    List<List<String>> missing(Map<Column, List<Integer>> places) {
        var found = places.keySet().stream().map(Column::key).toList();
        return rules.required().stream()
                .filter(choice -> choice.stream().noneMatch(found::contains))
                .toList();
    }

    /** The first cell of a row that sums up others begins with one of these words. */
    boolean isTotal(String firstCell) {
        var words = Folded.of(firstCell) + " ";
        return totals.stream().anyMatch(words::startsWith);
    }
}
