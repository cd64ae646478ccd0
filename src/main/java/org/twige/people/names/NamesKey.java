package org.twige.people.names;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/** Names as they are compared: the set of their tokens, sorted, without titles, accents and order. */
@Component
public class NamesKey {

    private final Set<String> titles = new HashSet<>();

    NamesKey(Country country) {
        country.roster().titles().forEach(title -> titles.add(Folded.of(title)));
    }

    /** Names that are titles only keep them: an empty key would match everybody. */
    public String of(String names) {
        var tokens = new TreeSet<String>();
        var without = new TreeSet<String>();
        for (var token : Folded.of(names).split(" ", -1)) {
            if (!token.isEmpty()) {
                tokens.add(token);
                if (!titles.contains(token)) {
                    without.add(token);
                }
            }
        }
        return String.join(" ", without.isEmpty() ? tokens : without);
    }
}
