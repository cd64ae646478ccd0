package org.twige.country.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Collects what is wrong while a pack is looked through, so that its writer sees all of it at once. */
final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();

    void add(String file, int line, String text, String remedy) {
        found.add(new Mistake(file, line, text, remedy));
    }

    void in(Tree place, String text, String remedy) {
        add(PackFiles.COUNTRY, place.line(), text, remedy);
    }

    /** A word that must have a form; an empty one is a missing key or left out on purpose. */
    void unlessMatches(Tree word, String pattern, String remedy) {
        if (!word.isEmpty() && !word.word().matches(pattern)) {
            in(word, "'" + word.word() + "' is not possible here", remedy);
        }
    }

    void unlessPattern(Tree word) {
        try {
            Pattern.compile(word.word());
        } catch (PatternSyntaxException e) {
            in(
                    word,
                    "the pattern " + word.word() + " does not compile: " + e.getDescription(),
                    "mend the pattern near sign " + (e.getIndex() + 1));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of files and lines. */
    List<Mistake> inOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line))
                .toList();
    }
}
