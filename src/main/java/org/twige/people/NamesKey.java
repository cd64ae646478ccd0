package org.twige.people;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/** Names as they are compared: the set of their tokens, sorted, without titles, accents and order. */
@Component
public class NamesKey {

    private final Set<String> titles;

    NamesKey(Country country) {
        titles = new HashSet<>();
        country.roster().titles().forEach(title -> titles.add(Folded.of(title)));
    }

    public String of(String names) {
        var tokens = tokens(names, titles);
        return tokens.isEmpty() ? tokens(names, Set.of()) : tokens;
    }

    private static String tokens(String names, Set<String> without) {
        return Arrays.stream(Folded.of(names).split(" ", -1))
                .filter(token -> !token.isEmpty() && !without.contains(token))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
