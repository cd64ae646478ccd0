package org.twige.labs.data;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The simplest model that learns: it counts which three letters in a row were seen under which label. */
final class CountingModel<L> {

    private final Map<L, Map<String, Integer>> counts = new HashMap<>();
    private final Map<L, Integer> sums = new HashMap<>();
    private final Map<L, Integer> texts = new HashMap<>();
    private final Set<String> pieces = new HashSet<>();

    static <L> CountingModel<L> learn(List<Request> examples, Function<Request, L> label) {
        var model = new CountingModel<L>();
        examples.forEach(example -> model.see(example.text(), label.apply(example)));
        return model;
    }

    private void see(String text, L label) {
        texts.merge(label, 1, Integer::sum);
        pieces(text).forEach(piece -> {
            counts.computeIfAbsent(label, _ -> new HashMap<>()).merge(piece, 1, Integer::sum);
            sums.merge(label, 1, Integer::sum);
            pieces.add(piece);
        });
    }

    L label(String text) {
        var found = pieces(text).toList();
        var scores = new HashMap<L, Double>();
        counts.keySet().forEach(label -> scores.put(label, score(found, label)));
        return Collections.max(
                        scores.entrySet(),
                        Map.Entry.<L, Double>comparingByValue()
                                .thenComparing(entry -> entry.getKey().toString()))
                .getKey();
    }

    private double score(List<String> found, L label) {
        var seen = counts.getOrDefault(label, Map.of());
        var all = sums.getOrDefault(label, 0) + pieces.size();
        var score = Math.log(texts.getOrDefault(label, 0));
        for (var piece : found) {
            score += Math.log((seen.getOrDefault(piece, 0) + 1.0) / all);
        }
        return score;
    }

    private static Stream<String> pieces(String text) {
        var small = " " + text.toLowerCase(Locale.ROOT) + " ";
        return IntStream.range(0, small.length() - 2).mapToObj(at -> small.substring(at, at + 3));
    }
}
