package org.twige.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The rested units of one cell.
 *
 * @param wanted how many are drawn
 * @param inOrder those that are not worn first, the least shown before the others
 */
record Pool(int wanted, List<Unit> inOrder) {

    /** The least shown ones. */
    List<Unit> first() {
        return inOrder.stream().limit(wanted).toList();
    }

    /**
     * Any of the less shown half, with as many about the own exercise as {@link #first} has; one that is worn only where
     * the cell cannot be filled otherwise.
     */
    List<Unit> any(RandomGenerator chance) {
        var fresh = (int) inOrder.stream().filter(unit -> !unit.worn()).count();
        var half = Math.max(wanted, (inOrder.size() + 1) / 2);
        var from = new ArrayList<>(
                inOrder.subList(0, Math.min(inOrder.size(), fresh < wanted ? wanted : Math.min(half, fresh))));
        Collections.shuffle(from, chance);
        var own = first().stream().filter(Unit::isOwn).count();
        return Stream.concat(
                        from.stream().filter(Unit::isOwn).limit(own),
                        from.stream().filter(unit -> !unit.isOwn()).limit(wanted - own))
                .toList();
    }
}
