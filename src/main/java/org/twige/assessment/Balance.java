package org.twige.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form that is made to fit its plan: one unit after the other makes place for another of its cell, as long as that brings
 * the form nearer. Among equals the least shown one comes in.
 */
final class Balance {

    /** So far a form may be from the ease of the bank before it counts like one question of the wrong demand. */
    private static final double WEIGHT = 50;

    private static final double TINY = 1e-9;

    private final Plan plan;
    private final List<Pool> pools;
    private final List<List<Unit>> chosen = new ArrayList<>();
    private final int[][] counts;
    private double marks;
    private int items;

    private Balance(Plan plan, List<Pool> pools, Function<Pool, List<Unit>> start) {
        this.plan = plan;
        this.pools = pools;
        this.counts = plan.nothing();
        pools.forEach(pool -> {
            chosen.add(new ArrayList<>(start.apply(pool)));
            pool.needed().forEach(unit -> add(unit, 1));
        });
        chosen.forEach(units -> units.forEach(unit -> add(unit, 1)));
    }

    /** The least shown units, made to fit; if that does not succeed, the best of some others. */
    static List<Unit> form(Plan plan, List<Pool> cells, int tries, RandomGenerator chance) {
        var pools = new ArrayList<>(cells);
        Collections.shuffle(pools, chance);
        var best = new Balance(plan, pools, Pool::first).fitted();
        for (var tried = 1; tried < tries && !best.isGood(); tried++) {
            var other = new Balance(plan, pools, pool -> pool.any(chance)).fitted();
            best = other.cost() < best.cost() - TINY ? other : best;
        }
        return best.units();
    }

    private List<Unit> units() {
        return Stream.concat(
                        pools.stream().flatMap(pool -> pool.needed().stream()),
                        chosen.stream().flatMap(List::stream))
                .toList();
    }

    private Balance fitted() {
        for (var exchange = best(); exchange != null; exchange = best()) {
            chosen.get(exchange.cell()).set(exchange.place(), exchange.in());
            add(exchange.out(), -1);
            add(exchange.in(), 1);
        }
        return this;
    }

    /** Does it ask for as much of each demand as the course says, and is it as hard as the bank? */
    private boolean isGood() {
        return plan.isAsked(counts) && Math.abs(mean() - plan.ease()) < DrawRule.BAND + TINY;
    }

    private double mean() {
        return marks / Math.max(1, items);
    }

    private double cost() {
        return plan.off(counts) + WEIGHT * Math.max(0, Math.abs(mean() - plan.ease()) - DrawRule.BAND);
    }

    private void add(Unit unit, int times) {
        plan.count(unit, times, counts);
        marks += times * unit.ease();
        items += times * unit.questions().size();
    }

    /** One unit of a cell for another. */
    private record Exchange(int cell, int place, Unit out, Unit in, double cost) {

        /** How much more often than the one that goes the one that comes was shown. */
        long moreShown() {
            return in.shown() - out.shown();
        }

        boolean isBetterThan(@Nullable Exchange other) {
            return other == null
                    || cost < other.cost - TINY
                    || (cost < other.cost + TINY && moreShown() < other.moreShown());
        }
    }

    /** The exchange that brings the form nearest to its plan; null if none brings it nearer. */
    private @Nullable Exchange best() {
        if (cost() < TINY) {
            return null;
        }
        var before = new Before(plan.off(counts), cost());
        Exchange best = null;
        for (var cell = 0; cell < pools.size(); cell++) {
            for (var place = 0; place < chosen.get(cell).size(); place++) {
                for (var in : pools.get(cell).choices()) {
                    var exchange = exchange(cell, place, in, before);
                    best = exchange != null && exchange.isBetterThan(best) ? exchange : best;
                }
            }
        }
        return best;
    }

    /** How far from the plan the form is before an exchange. */
    private record Before(int off, double cost) {

        boolean isOnlyAboutDemands() {
            return cost < off + TINY;
        }
    }

    /** Null if it brings the form no nearer; for the sake of ease alone nothing goes whose turn it is. */
    private @Nullable Exchange exchange(int cell, int place, Unit in, Before before) {
        var out = chosen.get(cell).get(place);
        if (in.isOwn() != out.isOwn()
                || (before.isOnlyAboutDemands() && in.asksForAsMuchAs(out))
                || isChosen(cell, in)
                || pools.get(cell).isNearLimit(in)) {
            return null;
        }
        add(out, -1);
        add(in, 1);
        var after = new Before(plan.off(counts), cost());
        add(in, -1);
        add(out, 1);
        var allowed = after.off() < before.off() || !pools.get(cell).isDue(out);
        return allowed && after.cost() < before.cost() - TINY ? new Exchange(cell, place, out, in, after.cost()) : null;
    }

    /** The same object: units of one bank are never equal. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isChosen(int cell, Unit unit) {
        for (var each : chosen.get(cell)) {
            if (each == unit) {
                return true;
            }
        }
        return false;
    }
}
