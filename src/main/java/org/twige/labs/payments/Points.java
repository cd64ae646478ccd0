package org.twige.labs.payments;

import java.util.ArrayList;
import java.util.List;

/**
 * Payments with the distances of their signs from the usual in the same list.
 *
 * @param points for each payment one distance per sign
 */
record Points(List<Payment> payments, List<float[]> points) {

    static Points of(List<? extends Payment> payments, List<Sign> signs) {
        var points = new ArrayList<float[]>();
        payments.forEach(_ -> points.add(new float[signs.size()]));
        for (var sign = 0; sign < signs.size(); sign++) {
            var wanted = signs.get(sign);
            var raw = payments.stream()
                    .mapToDouble(payment -> payment.raw(wanted))
                    .toArray();
            var scale = Scale.of(raw);
            for (var at = 0; at < raw.length; at++) {
                points.get(at)[sign] = (float) scale.distance(raw[at]);
            }
        }
        return new Points(List.copyOf(payments), points);
    }

    Order simple() {
        return Order.of(payments, points.stream().mapToDouble(Points::sum).toArray());
    }

    Order forest() {
        return Order.of(payments, Forest.scores(points));
    }

    private static double sum(float[] point) {
        var sum = 0.0;
        for (var distance : point) {
            sum += Math.abs(distance);
        }
        return sum;
    }
}
