package org.twige.labs.visits;

import java.util.List;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.twige.labs.data.VisitWeek;

/** A line with the waves of a year and a step for holidays, laid through the known weeks by least squares. */
record SeasonLine(DenseVector weights) implements Forecast {

    private static final int WAVES = 4;
    private static final double DAYS = 365.25;

    static Forecast learn(List<VisitWeek> past) {
        var known = past.stream().filter(week -> week.visits() != null).toList();
        var terms = DenseMatrix.createDenseMatrix(
                known.stream().map(SeasonLine::terms).toArray(double[][]::new));
        var visits = DenseVector.createDenseVector(known.stream()
                .map(VisitWeek::visits)
                .mapToDouble(Integer::doubleValue)
                .toArray());
        return new SeasonLine(terms.matrixMultiply(terms, true, false)
                .choleskyFactorization()
                .orElseThrow()
                .solve(terms.rightMultiply(visits)));
    }

    @Override
    public double visits(VisitWeek week) {
        return weights.dot(DenseVector.createDenseVector(terms(week)));
    }

    private static double[] terms(VisitWeek week) {
        var terms = new double[3 + 2 * WAVES];
        terms[0] = 1;
        terms[1] = week.week() / (double) LastYear.YEAR;
        terms[2] = week.holiday() ? 1 : 0;
        for (var wave = 1; wave <= WAVES; wave++) {
            var angle = 2 * Math.PI * wave * week.monday().getDayOfYear() / DAYS;
            terms[1 + 2 * wave] = Math.cos(angle);
            terms[2 + 2 * wave] = Math.sin(angle);
        }
        return terms;
    }
}
