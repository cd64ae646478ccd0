package org.twige.assessment.sitting;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which groups of one level of the tree are hidden beside their sum: those with fewer than ten people, and as many more,
 * the smallest first, as it takes that nobody finds a hidden one by taking the others from the sum.
 */
final class SmallGroups {

    static final int LEAST = 10;

    private SmallGroups() {}

    /**
     * Places of the hidden groups.
     *
     * @param sizes of all groups of the level; their sum is shown only if it is at least ten
     */
    static Set<Integer> hidden(List<Integer> sizes) {
        var hidden = new TreeSet<Integer>();
        IntStream.range(0, sizes.size())
                .filter(at -> sizes.get(at) > 0 && sizes.get(at) < LEAST)
                .forEach(hidden::add);
        var smallest = IntStream.range(0, sizes.size())
                .filter(at -> sizes.get(at) >= LEAST)
                .boxed()
                .sorted(Comparator.comparing(sizes::get))
                .iterator();
        while (isFound(hidden, sizes) && smallest.hasNext()) {
            hidden.add(smallest.next());
        }
        return hidden;
    }

    /** One hidden group alone, or all of them together if they are fewer than ten, follow from the sum. */
    private static boolean isFound(Set<Integer> hidden, List<Integer> sizes) {
        var together = hidden.stream().mapToInt(sizes::get).sum();
        return !hidden.isEmpty() && (hidden.size() == 1 || together < LEAST);
    }
}
