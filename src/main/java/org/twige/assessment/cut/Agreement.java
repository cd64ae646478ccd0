package org.twige.assessment.cut;

import java.util.List;
import java.util.Optional;

/**
 * How far judges agree: intraclass correlation, two-way random effects, absolute agreement.
 *
 * @param single ICC(2,1), of one judge
 * @param average ICC(2,k), of the mean of all judges
 * @see "Shrout and Fleiss, Intraclass Correlations: Uses in Assessing Rater Reliability, Psychological Bulletin 86(2), 1979"
 */
record Agreement(double single, double average) {

    /**
     * From a table with one row for each item and one column for each judge.
     *
     * @return empty for fewer than two rows or columns, and where nothing differs
     */
    static Optional<Agreement> of(List<List<Integer>> table) {
        var n = table.size();
        var k = n == 0 ? 0 : table.getFirst().size();
        if (n < 2 || k < 2) {
            return Optional.empty();
        }
        var all = mean(table.stream().flatMap(List::stream).toList());
        var total = table.stream()
                .flatMap(List::stream)
                .mapToDouble(rating -> square(rating - all))
                .sum();
        var rows =
                k * table.stream().mapToDouble(row -> square(mean(row) - all)).sum();
        var columns = 0.0;
        for (var judge = 0; judge < k; judge++) {
            columns += n * square(mean(column(table, judge)) - all);
        }
        var items = rows / (n - 1);
        var judges = columns / (k - 1);
        var rest = Math.max(0, total - rows - columns) / ((n - 1.0) * (k - 1));
        var single = items + (k - 1) * rest + k * (judges - rest) / n;
        var average = items + (judges - rest) / n;
        return total == 0 || single == 0 || average == 0
                ? Optional.empty()
                : Optional.of(new Agreement((items - rest) / single, (items - rest) / average));
    }

    private static List<Integer> column(List<List<Integer>> table, int judge) {
        return table.stream().map(row -> row.get(judge)).toList();
    }

    private static double mean(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    private static double square(double number) {
        return number * number;
    }
}
