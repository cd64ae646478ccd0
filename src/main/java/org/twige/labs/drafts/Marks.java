package org.twige.labs.drafts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twige.labs.round.Round;

/**
 * What a learner marked in a draft, compared with what is planted.
 *
 * @param kinds that were chosen, by the number of the sentence
 */
record Marks(Draft draft, Map<Integer, ErrorKind> kinds) {

    /** How the mark of a sentence is called in forms and in the round. */
    static String field(int sentence) {
        return "s" + sentence;
    }

    static Marks of(Draft draft, Round round) {
        var kinds = new TreeMap<Integer, ErrorKind>();
        draft.lines()
                .forEach(line -> ErrorKind.of(round.choice(field(line.number()), ""))
                        .ifPresent(kind -> kinds.put(line.number(), kind)));
        return new Marks(draft, kinds);
    }

    /** What is found with a calendar and a calculator alone: the simple way to compare with. */
    static Marks withCalendarAndCalculator(Draft draft) {
        var kinds = new TreeMap<Integer, ErrorKind>();
        draft.planted().stream()
                .filter(line -> line.planted() == ErrorKind.DATE || line.planted() == ErrorKind.NUMBER)
                .forEach(line -> kinds.put(line.number(), line.planted()));
        return new Marks(draft, kinds);
    }

    static boolean isMarked(Round round) {
        return round.choices().entrySet().stream()
                .anyMatch(choice ->
                        choice.getKey().matches("s\\d+") && !choice.getValue().isEmpty());
    }

    boolean isMarked(Draft.Line line) {
        return kinds.containsKey(line.number());
    }

    List<Draft.Line> marked() {
        return draft.lines().stream().filter(this::isMarked).toList();
    }

    /** Marked sentences in which nothing is wrong. */
    List<Draft.Line> mistaken() {
        return marked().stream().filter(line -> line.planted() == null).toList();
    }

    long found() {
        return draft.planted().stream().filter(this::isMarked).count();
    }

    long rightKinds() {
        return draft.planted().stream()
                .filter(line -> kinds.get(line.number()) == line.planted())
                .count();
    }

    Map<String, Long> figures() {
        var figures = new HashMap<String, Long>();
        draft.planted().forEach(line -> {
            var kind = line.planted();
            if (kind != null) {
                figures.put(kind.key(), isMarked(line) ? 1L : 0L);
            }
        });
        figures.put("found", found());
        figures.put("kinds", rightKinds());
        figures.put("false", (long) mistaken().size());
        figures.put("marked", (long) kinds.size());
        return figures;
    }
}
