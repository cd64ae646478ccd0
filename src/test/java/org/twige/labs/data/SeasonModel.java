package org.twige.labs.data;

import java.util.List;
import java.util.stream.IntStream;

/** A line with the waves of a year and a step for holidays, laid through known weeks by least squares. */
final class SeasonModel {

    private static final int WAVES = 4;
    private static final int TERMS = 3 + 2 * WAVES;

    private final double[] weights;

    private SeasonModel(double[] weights) {
        this.weights = weights;
    }

    /** From weeks with visits. */
    static SeasonModel fit(List<VisitWeek> weeks) {
        var equations = new double[TERMS][TERMS + 1];
        for (var week : weeks) {
            var terms = terms(week);
            for (var row = 0; row < TERMS; row++) {
                for (var column = 0; column < TERMS; column++) {
                    equations[row][column] += terms[row] * terms[column];
                }
                equations[row][TERMS] += terms[row] * Visits.of(week);
            }
        }
        return new SeasonModel(solved(equations));
    }

    double forecast(VisitWeek week) {
        var terms = terms(week);
        return IntStream.range(0, TERMS).mapToDouble(n -> weights[n] * terms[n]).sum();
    }

    private static double[] terms(VisitWeek week) {
        var terms = new double[TERMS];
        terms[0] = 1;
        terms[1] = week.week() / 52.0;
        terms[2] = week.holiday() ? 1 : 0;
        for (var wave = 1; wave <= WAVES; wave++) {
            var angle = 2 * Math.PI * wave * week.monday().getDayOfYear() / 365.25;
            terms[1 + 2 * wave] = Math.cos(angle);
            terms[2 + 2 * wave] = Math.sin(angle);
        }
        return terms;
    }

    /** By elimination; the equations are well behaved and symmetric. */
    private static double[] solved(double[][] equations) {
        for (var pivot = 0; pivot < TERMS; pivot++) {
            for (var row = 0; row < TERMS; row++) {
                var factor = row == pivot ? 0 : equations[row][pivot] / equations[pivot][pivot];
                for (var column = pivot; column <= TERMS; column++) {
                    equations[row][column] -= factor * equations[pivot][column];
                }
            }
        }
        return IntStream.range(0, TERMS)
                .mapToDouble(n -> equations[n][TERMS] / equations[n][n])
                .toArray();
    }
}
