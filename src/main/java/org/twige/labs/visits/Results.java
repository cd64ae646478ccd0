package org.twige.labs.visits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What came out of a round. */
record Results(List<CentreResult> centres) {

    static Results of(Choices choices) {
        return new Results(IntStream.rangeClosed(1, Centres.OWN)
                .mapToObj(number -> CentreResult.of(choices, number))
                .toList());
    }

    int inside() {
        return centres.stream().mapToInt(centre -> centre.test().inside()).sum();
    }

    /** All weeks of the tests. */
    int weeks() {
        return centres.stream()
                .mapToInt(centre -> centre.test().outlooks().size())
                .sum();
    }

    int better() {
        return (int) centres.stream().filter(CentreResult::isBetter).count();
    }

    /** As the package comment says. */
    Map<String, Long> figures() {
        var figures = new HashMap<>(Map.of("inside", (long) inside(), "better", (long) better()));
        for (var centre : centres) {
            figures.put("miss" + centre.number(), centre.miss());
            figures.put("year" + centre.number(), centre.yearMiss());
            figures.put("inside" + centre.number(), (long) centre.test().inside());
            figures.put("low" + centre.number(), centre.low());
            figures.put("high" + centre.number(), centre.high());
        }
        return Map.copyOf(figures);
    }
}
