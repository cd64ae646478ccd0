package org.twige.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The units that may fill one cell now.
 *
 * @param needed those of the earlier turns, which do not suffice: all of them are drawn
 * @param choices those of the turn that fills the cell, the least shown before the others
 * @param wanted how many of the choices are drawn
 * @param mean how often a unit of the cell was shown on average
 * @param most a unit that was shown more often is near the limit of exposure
 */
record Pool(List<Unit> needed, List<Unit> choices, int wanted, double mean, double most) {

    private static final double NEAR = 0.95;
    private static final int LEAST_FORMS = 20;

    /** So many times more or less is chance. */
    private static final int SPREAD = 2;

    /** Of the units of a cell those that have rested, in chance order among equals. */
    static Pool of(int wanted, List<Unit> units, Duration rest, Instant now, RandomGenerator chance) {
        var rested = new ArrayList<>(units);
        rested.removeIf(unit -> unit.drawableFrom(rest).isAfter(now));
        Collections.shuffle(rested, chance);
        rested.sort(Comparator.comparingLong(Unit::shown));
        var needed = new ArrayList<Unit>();
        for (var turn : Unit.Turn.values()) {
            var next =
                    rested.stream().filter(unit -> unit.turn(rest, now) == turn).toList();
            if (needed.size() + next.size() >= wanted) {
                return new Pool(
                        needed,
                        ownFirst(next),
                        wanted - needed.size(),
                        units.stream().mapToLong(Unit::shown).average().orElse(0),
                        most(wanted, units));
            }
            needed.addAll(next);
        }
        return new Pool(needed, List.of(), 0, 0, 0);
    }

    /** The least shown ones. */
    List<Unit> first() {
        return choices.subList(0, wanted);
    }

    /** Those whose turn it is, and any of the less shown half, with as many about the own exercise as {@link #first} has. */
    List<Unit> any(RandomGenerator chance) {
        var half = Math.max(wanted, (choices.size() + 1) / 2);
        var from = new ArrayList<>(choices.subList(0, half));
        Collections.shuffle(from, chance);
        from.sort(Comparator.comparing(unit -> !isDue(unit)));
        var own = first().stream().filter(Unit::isOwn).count();
        return Stream.concat(
                        from.stream().filter(Unit::isOwn).limit(own),
                        from.stream().filter(unit -> !unit.isOwn()).limit(wanted - own))
                .toList();
    }

    /** Is it shown so much less than the others that it must not make place for one that suits the form better? */
    boolean isDue(Unit unit) {
        return 2 * (unit.shown() + SPREAD) < mean;
    }

    /** Is it so near to the limit of exposure that no other gives way to it? */
    boolean isNearLimit(Unit unit) {
        return unit.shown() > most;
    }

    /** Without bounds before enough forms were drawn, and in a small cell, which has nothing to spare. */
    private static double most(int wanted, List<Unit> units) {
        var forms = units.stream().mapToLong(Unit::shown).sum() / (double) Math.max(1, wanted);
        return forms < LEAST_FORMS || wanted >= DrawRule.WORN * units.size()
                ? Double.MAX_VALUE
                : NEAR * DrawRule.WORN * forms;
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
}
