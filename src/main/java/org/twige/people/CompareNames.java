package org.twige.people;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.twige.people.names.Folded;
import org.twige.people.names.NamesKey;

/** Says whether names or other words stand in a text, without regard to accents, case, titles and order. */
@Component
public class CompareNames {

    private final NamesKey key;

    CompareNames(NamesKey key) {
        this.key = key;
    }

    /** How much of the names stands in a text. */
    public enum Found {
        ALL,
        SOME,
        NONE
    }

    public Found names(String names, String text) {
        var wanted = Set.copyOf(Arrays.asList(key.of(names).split(" ", -1)));
        var present = new TreeSet<>(Arrays.asList(Folded.of(text).split(" ", -1)));
        var found = wanted.stream().filter(present::contains).count();
        return found == wanted.size() ? Found.ALL : found > 0 ? Found.SOME : Found.NONE;
    }

    /** Do these words stand in the text, side by side and in this order? */
    public boolean phrase(String words, String text) {
        var folded = Folded.of(words);
        return !folded.isEmpty() && (" " + Folded.of(text) + " ").contains(" " + folded + " ");
    }
}
