package org.twige.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.twige.assessment.bank.Kind;

/**
 * How a form is drawn: so many items per outcome and kind, least shown first so that exposure spreads, chance among
 * equals, and none that the person was shown within the time of rest. A form that is much easier or harder than the bank is
 * drawn again. Of questions about the own exercise and others that fill the same place, every second one is about the own
 * exercise. Of a template each attempt gets a variant of its own.
 *
 * @param cells what makes a form
 * @param rest a person is not shown an item again within this time
 */
record DrawRule(List<Cell> cells, Duration rest) {

    static final Duration USUAL_REST = Duration.ofDays(30);

    /** The mean mark that a form lets expect lies so near to that of the bank, from 0 to 1, where the bank allows it. */
    static final double BAND = 0.02;

    private static final int TRIES = 60;

    /**
     * From when on there are enough rested items for a form; {@link Instant#MIN} if there always were.
     *
     * @throws IllegalStateException if a cell has fewer items than the blueprint asks for, which the loader does not let
     *     pass
     */
    Instant possibleFrom(List<Candidate> candidates) {
        var units = Unit.of(candidates);
        return cells.stream()
                .map(cell -> possibleFrom(cell, of(cell, units)))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /**
     * Draws a form; its items, and the options of each, are in chance order. The questions of a case stay together.
     *
     * @param now not before {@link #possibleFrom}
     */
    List<DrawnItem> draw(List<Candidate> candidates, Instant now, RandomGenerator chance) {
        var units = Unit.of(candidates);
        var form = balanced(units, now, chance);
        Collections.shuffle(form, chance);
        return form.stream()
                .flatMap(unit -> unit.questions().stream())
                .map(question -> drawn(question, chance))
                .toList();
    }

    /** The least shown items, if these are neither easier nor harder than the bank; otherwise the nearest of some tries. */
    private List<Unit> balanced(List<Unit> units, Instant now, RandomGenerator chance) {
        var pools = cells.stream()
                .map(cell -> new Pool(cell.units(), leastShown(of(cell, units), now, chance)))
                .toList();
        var target = expected(units);
        var nearest = form(pools, Pool::first);
        for (var tried = 1; tried < TRIES && distance(nearest, target) > BAND; tried++) {
            var other = form(pools, pool -> pool.any(chance));
            if (distance(other, target) < distance(nearest, target)) {
                nearest = other;
            }
        }
        return nearest;
    }

    private static List<Unit> form(List<Pool> pools, Function<Pool, List<Unit>> from) {
        return new ArrayList<>(
                pools.stream().flatMap(pool -> from.apply(pool).stream()).toList());
    }

    /** The mean mark of a form that is neither easier nor harder than the bank. */
    double expected(List<Unit> units) {
        var marks = 0.0;
        var items = 0.0;
        for (var cell : cells) {
            var all = of(cell, units);
            marks += cell.units()
                    * all.stream().mapToDouble(Unit::ease).average().orElse(0);
            items += cell.units()
                    * all.stream()
                            .mapToInt(unit -> unit.questions().size())
                            .average()
                            .orElse(0);
        }
        return marks / Math.max(1, items);
    }

    private static double distance(List<Unit> form, double target) {
        var items = form.stream().mapToInt(unit -> unit.questions().size()).sum();
        return Math.abs(form.stream().mapToDouble(Unit::ease).sum() / Math.max(1, items) - target);
    }

    DrawRule withoutRest() {
        return new DrawRule(cells, Duration.ZERO);
    }

    private static DrawnItem drawn(Candidate item, RandomGenerator chance) {
        return item.kind() == Kind.SEEDED
                ? new DrawnItem(item.item(), "", chance.nextLong(), null, Map.of())
                : new DrawnItem(
                        item.item(),
                        item.kind().isShuffled() ? shuffled(item.letters(), chance) : item.letters(),
                        null,
                        null,
                        Map.of());
    }

    private static List<Unit> of(Cell cell, List<Unit> units) {
        return units.stream().filter(cell::takes).toList();
    }

    private Instant possibleFrom(Cell cell, List<Unit> units) {
        if (units.size() < cell.units()) {
            throw new IllegalStateException(cell + " is to be filled with " + units.size());
        }
        return units.stream()
                .map(this::restedFrom)
                .sorted()
                .limit(cell.units())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private Instant restedFrom(Unit unit) {
        var seen = unit.seenAt();
        return seen == null ? Instant.MIN : seen.plus(rest);
    }

    private List<Unit> leastShown(List<Unit> units, Instant now, RandomGenerator chance) {
        var rested = new ArrayList<>(units);
        rested.removeIf(unit -> restedFrom(unit).isAfter(now));
        Collections.shuffle(rested, chance);
        rested.sort(Comparator.comparing(Unit::worn).thenComparingLong(Unit::shown));
        return ownFirst(rested);
    }

    /** The first is about the own exercise, so is every second one, as long as there are both. */
    private static List<Unit> ownFirst(List<Unit> units) {
        var own = new ArrayDeque<>(units.stream().filter(Unit::isOwn).toList());
        var others =
                new ArrayDeque<>(units.stream().filter(unit -> !unit.isOwn()).toList());
        var mixed = new ArrayList<Unit>();
        while (!own.isEmpty() || !others.isEmpty()) {
            Stream.of(own, others)
                    .map(ArrayDeque::poll)
                    .filter(Objects::nonNull)
                    .forEach(mixed::add);
        }
        return mixed;
    }

    private static String shuffled(String letters, RandomGenerator chance) {
        var order = new ArrayList<>(List.of(letters.split("")));
        Collections.shuffle(order, chance);
        return String.join("", order);
    }
}
