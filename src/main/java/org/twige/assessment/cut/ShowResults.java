package org.twige.assessment.cut;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twige.assessment.cut.Ratings.Said;

/** Computes what came out of the rounds of a workshop from the ratings that are kept. */
@Component
class ShowResults {

    private final Judges judges;
    private final JudgedItems items;
    private final Ratings ratings;

    ShowResults(Judges judges, JudgedItems items, Ratings ratings) {
        this.judges = judges;
        this.items = items;
        this.ratings = ratings;
    }

    /** The judges who finished a round count in it, nobody else. */
    Optional<CutResult> of(UUID workshop, int round) {
        return panel(workshop, round).result();
    }

    private Panel panel(UUID workshop, int round) {
        var codes = new LinkedHashMap<Integer, Listed>();
        items.list(workshop).forEach(item -> codes.put(item.position(), item));
        var cells = new LinkedHashMap<String, String>();
        codes.values().stream()
                .filter(Listed::isOpen)
                .forEach(item -> cells.put(item.code(), item.outcome() + " " + item.family()));
        var said = new TreeMap<Integer, Map<String, Integer>>();
        counted(workshop, round)
                .forEach((judge, byPosition) ->
                        byPosition.forEach((position, one) -> said.computeIfAbsent(judge, _ -> new HashMap<>())
                                .put(Objects.requireNonNull(codes.get(position)).code(), one.rating())));
        return new Panel(
                items.weights(workshop).stream().collect(Collectors.toMap(Weight::name, Weight::questions)),
                cells,
                said);
    }

    /** By item, what all who finished the round said of it, in no order that would tell who did. */
    Map<Integer, Spread> spreads(UUID workshop, int round) {
        var byPosition = new HashMap<Integer, List<Integer>>();
        counted(workshop, round)
                .values()
                .forEach(said -> said.values()
                        .forEach(one -> byPosition.merge(one.position(), List.of(one.rating()), ShowResults::joined)));
        return byPosition.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Spread.of(entry.getValue())));
    }

    /** The last rating of each judge who finished the round, by judge and position. */
    private Map<Integer, Map<Integer, Said>> counted(UUID workshop, int round) {
        var finished = judges.of(workshop).stream()
                .filter(judge -> judge.hasFinished(round))
                .map(Judge::number)
                .collect(Collectors.toSet());
        var last = new TreeMap<Integer, Map<Integer, Said>>();
        ratings.all(workshop).stream()
                .filter(one -> one.round() == round && finished.contains(one.judge()))
                .forEach(one ->
                        last.computeIfAbsent(one.judge(), _ -> new TreeMap<>()).put(one.position(), one));
        return last;
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
