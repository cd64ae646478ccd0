package org.twige.labs.payments;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Payments in the order in which they should be looked at.
 *
 * @param payments the oddest first
 */
record Order(List<Payment> payments) {

    /** The highest score first; of equal scores, the larger sum. */
    static Order of(List<Payment> payments, double[] scores) {
        return new Order(IntStream.range(0, scores.length)
                .boxed()
                .sorted(comparingDouble((Integer at) -> -scores[at])
                        .thenComparingDouble(at -> -payments.get(at).francs())
                        .thenComparingInt(at -> payments.get(at).number()))
                .<Payment>map(payments::get)
                .toList());
    }

    List<Payment> first(int number) {
        return payments.subList(0, Math.min(number, payments.size()));
    }

    /** How many of the first so many were real problems. */
    int found(int number) {
        return (int) first(number).stream().filter(Payment::isIrregular).count();
    }

    /** How many of the first so many only looked odd, with an honest reason. */
    int honest(int number) {
        return (int) first(number).stream().filter(Payment::isHonest).count();
    }
}
