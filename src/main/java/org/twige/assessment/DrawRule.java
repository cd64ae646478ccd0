package org.twige.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.twige.assessment.bank.Kind;

/**
 * How a form is drawn: so many items per outcome and kind, so many that ask people to know, to apply and to judge, least
 * shown first so that exposure spreads, chance among equals, and none that the person was shown within the time of rest. A
 * form that is much easier or harder than the bank is made to fit. What was shown in a fifth of the forms of late is drawn
 * only where a cell cannot be filled otherwise. Of questions about the own exercise and others that fill the same place,
 * every second one is about the own exercise. Of a template each attempt gets a variant of its own.
 *
 * @param cells what makes a form
 * @param demands how many questions of each demand make a form; empty where the course leaves that to the bank
 * @param rest a person is not shown an item again within this time
 */
record DrawRule(List<Cell> cells, Map<String, Integer> demands, Duration rest) {

    static final Duration USUAL_REST = Duration.ofDays(30);

    /** The mean mark that a form lets expect lies so near to that of the bank, from 0 to 1, where the bank allows it. */
    static final double BAND = 0.02;

    /** What so many of the forms of late have shown is drawn only where a cell cannot be filled otherwise. */
    static final double WORN = 0.2;

    private static final int TRIES = 12;

    /** Of a course that leaves to its bank how much people are asked to know, to apply and to judge. */
    DrawRule(List<Cell> cells, Duration rest) {
        this(cells, Map.of(), rest);
    }

    /** From when on there are enough rested items for a form; {@link Instant#MIN} if there always were. */
    Instant possibleFrom(List<Candidate> candidates) {
        var units = Unit.of(candidates);
        return Refill.cells(cells, units).stream()
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
        var filled = Refill.cells(cells, units);
        var pools = filled.stream()
                .map(cell -> Pool.of(cell.units(), of(cell, units), rest, now, chance))
                .toList();
        var form = new ArrayList<>(Balance.form(Plan.of(filled, units, demands), pools, TRIES, chance));
        Collections.shuffle(form, chance);
        return form.stream()
                .flatMap(unit -> unit.questions().stream())
                .map(question -> drawn(question, chance))
                .toList();
    }

    DrawRule withoutRest() {
        return new DrawRule(cells, demands, Duration.ZERO);
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
        return units.stream()
                .map(unit -> unit.drawableFrom(rest))
                .sorted()
                .limit(cell.units())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private static String shuffled(String letters, RandomGenerator chance) {
        var order = new ArrayList<>(List.of(letters.split("")));
        Collections.shuffle(order, chance);
        return String.join("", order);
    }
}
