package org.twige.assessment.cut;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.twige.assessment.Cell;

/**
 * Which items of a version are judged: so many forms' worth of every cell of the blueprint, by the chance of a seed; all of a
 * cell that has fewer. The questions of a case stay together.
 */
record Sample(List<Cell> cells, int forms, long seed) {

    /** An item that was drawn, and the place of its cell in the list of cells. */
    record Drawn(Judgeable item, int cell) {}

    /** The same seed draws the same items for ever, in the order of the cells. */
    List<Drawn> draw(List<Judgeable> items) {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var drawn = new ArrayList<Drawn>();
        for (var cell = 0; cell < cells.size(); cell++) {
            var place = cell;
            some(units(cells.get(cell), items), cells.get(cell).units() * forms, chance)
                    .forEach(unit -> unit.forEach(item -> drawn.add(new Drawn(item, place))));
        }
        return List.copyOf(drawn);
    }

    private static List<List<Judgeable>> units(Cell cell, List<Judgeable> items) {
        var units = new LinkedHashMap<Object, List<Judgeable>>();
        for (var item : items) {
            if (item.outcome().equals(cell.outcome()) && item.kind().family().equals(cell.family())) {
                units.computeIfAbsent(item.unit(), _ -> new ArrayList<>()).add(item);
            }
        }
        return units.values().stream()
                .filter(unit -> cell.units() == cell.questions() || unit.size() == cell.questions())
                .toList();
    }

    /** Written out, because a library may change how it shuffles, and an auditor draws again. */
    private static List<List<Judgeable>> some(Collection<List<Judgeable>> units, int count, RandomGenerator chance) {
        var left = new ArrayList<>(units);
        var some = new ArrayList<List<Judgeable>>();
        while (some.size() < count && !left.isEmpty()) {
            some.add(left.remove((int) Long.remainderUnsigned(chance.nextLong(), left.size())));
        }
        return some;
    }
}
