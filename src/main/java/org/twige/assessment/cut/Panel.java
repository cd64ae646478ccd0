package org.twige.assessment.cut;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What the judges said in one round, and what is needed to weigh it.
 *
 * @param questions of each cell of the blueprint, how many a form has
 * @param cells of each judged item, the cell that it stands for
 * @param ratings of each judge, by number, the rating of every item from 0 to 100
 */
record Panel(
        Map<String, Integer> questions,
        Map<String, String> cells,
        SortedMap<Integer, ? extends Map<String, Integer>> ratings) {

    /**
     * What comes out.
     *
     * @return nothing for fewer than two judges: one has no standard error
     */
    Optional<CutResult> result() {
        if (ratings.size() < 2 || cells.isEmpty()) {
            return Optional.empty();
        }
        var shares = ratings.values().stream().map(this::share).toList();
        var cut = shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        var squares = shares.stream()
                .mapToDouble(share -> (share - cut) * (share - cut))
                .sum();
        var deviation = Math.sqrt(squares / (shares.size() - 1));
        return Optional.of(new CutResult(
                shares.size(),
                cut,
                deviation / Math.sqrt(shares.size()),
                Agreement.of(table()).orElse(null)));
    }

    /** The share of the marks that one judge expects: the mean of each cell, weighted with its questions. */
    private double share(Map<String, Integer> said) {
        var byCell = new LinkedHashMap<String, List<Integer>>();
        cells.forEach(
                (item, cell) -> byCell.merge(cell, List.of(Objects.requireNonNull(said.get(item))), Panel::joined));
        var weighted = 0.0;
        var weights = 0.0;
        for (var cell : byCell.entrySet()) {
            var weight = Objects.requireNonNull(questions.get(cell.getKey()));
            var mean = cell.getValue().stream()
                    .mapToInt(Integer::intValue)
                    .average()
                    .orElseThrow();
            weighted += weight * mean;
            weights += weight;
        }
        return weighted / weights / 100;
    }

    private List<List<Integer>> table() {
        return cells.keySet().stream()
                .map(item -> ratings.values().stream()
                        .map(said -> Objects.requireNonNull(said.get(item)))
                        .toList())
                .toList();
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
