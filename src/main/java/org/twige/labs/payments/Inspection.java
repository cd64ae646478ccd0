package org.twige.labs.payments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.twige.labs.round.Round;

/** What follows from a round: the learner's own list in the chosen order, and the ten payments to rank by hand. */
record Inspection(Round round, Orders orders) {

    static final int TEN = 10;
    static final int FIRST_FIVE = 5;
    static final List<Integer> NUMBERS = List.of(20, 50, 100);

    private static final int USUAL_NUMBER = 50;
    private static final int DRAW_OF_TEN = 3;

    /** The real ones among the ten come from so many that the order puts first. */
    private static final int NEAR_THE_TOP = 150;

    Pile pile() {
        return round.choice("pile").filter(Pile.PURCHASES.word()::equals).isPresent() ? Pile.PURCHASES : Pile.SALARIES;
    }

    /** How many payments the office can check. */
    int checked() {
        var number = round.number("checked", USUAL_NUMBER);
        return NUMBERS.contains(number) ? number : USUAL_NUMBER;
    }

    List<Sign> signs() {
        var words = Arrays.asList(round.choice("signs", "").split(" "));
        var chosen = Sign.of(pile()).stream()
                .filter(sign -> words.contains(sign.word()))
                .toList();
        return chosen.isEmpty() ? Sign.usual(pile()) : chosen;
    }

    Method method() {
        return round.choice("method").filter(Method.SIMPLE.word()::equals).isPresent() ? Method.SIMPLE : Method.FOREST;
    }

    Order order(Method by) {
        return orders.of(round, pile(), signs(), by);
    }

    /** The chosen order. */
    Order order() {
        return order(method());
    }

    /** The simple order by other signs. */
    Order simpleBy(List<Sign> signs) {
        return orders.of(round, pile(), signs, Method.SIMPLE);
    }

    int total() {
        return order().payments().size();
    }

    int planted() {
        return order().found(total());
    }

    /** Ten payments from near the top, in mixed order: four to six real ones, two or three honest ones, and others. */
    List<Payment> ten() {
        var chance = round.chance(DRAW_OF_TEN);
        var ranked = order().payments();
        var near = new ArrayList<>(order().first(NEAR_THE_TOP));
        Collections.shuffle(near, chance);
        var groups = new HashSet<String>();
        var ten = new ArrayList<Payment>();
        var real = 4 + chance.nextInt(3);
        take(ten, near, Payment::isIrregular, real, groups);
        take(ten, ranked, Payment::isIrregular, real, groups);
        take(ten, ranked, Payment::isHonest, ten.size() + 2 + chance.nextInt(2), groups);
        take(ten, ranked, payment -> !payment.isIrregular() && !payment.isHonest(), TEN, groups);
        Collections.shuffle(ten, chance);
        return ten;
    }

    /** Until there are so many; never two that hang together. */
    private static void take(
            List<Payment> into, List<Payment> from, Predicate<Payment> wanted, int until, HashSet<String> groups) {
        for (var payment : from) {
            if (into.size() < until && wanted.test(payment) && groups.add(payment.group())) {
                into.add(payment);
            }
        }
    }

    /** The ten in the order of the tool. */
    List<Payment> tenByTool() {
        var ten = ten();
        return order().payments().stream().filter(ten::contains).toList();
    }

    /** The ten in the learner's own order; in the order of the tool for who only reads. */
    List<Payment> tenByHand() {
        var ten = ten();
        return round.reading() || round.choice("rank1").isEmpty()
                ? tenByTool()
                : IntStream.rangeClosed(1, TEN)
                        .boxed()
                        .sorted((one, other) ->
                                Integer.compare(round.number("rank" + one, one), round.number("rank" + other, other)))
                        .map(field -> ten.get(field - 1))
                        .toList();
    }

    /** What questions may ask about. */
    Map<String, Long> figures() {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("total", (long) total());
        figures.put("planted", (long) planted());
        figures.put("checked", (long) checked());
        figures.put("found", (long) order().found(checked()));
        figures.put("honest", (long) order().honest(checked()));
        for (var method : Method.values()) {
            figures.put(method.word(), (long) order(method).found(checked()));
        }
        figures.put("ten", real(ten()));
        figures.put("five", real(tenByHand().subList(0, FIRST_FIVE)));
        figures.put("tool", real(tenByTool().subList(0, FIRST_FIVE)));
        return figures;
    }

    static long real(List<Payment> payments) {
        return payments.stream().filter(Payment::isIrregular).count();
    }
}
