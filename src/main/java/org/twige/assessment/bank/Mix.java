package org.twige.assessment.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a bank of items is made of, in lines to print. */
record Mix(Blueprint course, List<WrittenItem> items, LocalDate today) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        course.perOutcome().forEach((outcome, kinds) -> {
            lines.add("outcome " + outcome);
            kinds.forEach((kind, drawn) -> lines.add(cell(outcome, kind, drawn)));
            lines.add("  class: " + counted(of(outcome), item -> item.text("class")));
            lines.add("  level: " + counted(of(outcome), item -> item.text("level")));
        });
        lines.add(items.size() + " items in all");
        lines.add("  class: " + counted(items, item -> item.text("class")));
        lines.add("  kind:  " + counted(items, item -> item.kind().family()));
        lines.add("  form:  " + form());
        lines.add("  key:   " + counted(best(), item -> item.text("key")) + "; " + new KeyBias(best()).line());
        for (var language : course.languages()) {
            lines.add("  " + language + ": " + counted(items, item -> review(item, language)));
        }
        lines.addAll(past());
        return List.copyOf(lines);
    }

    private String cell(String outcome, String kind, int drawn) {
        var there = Supply.of(items, outcome, kind, drawn);
        var shown = kind.equals("seeded") ? "each time another variant" : "shown in " + there.exposure() + "% of forms";
        return "  %s: %d %s, %d in a form, %s".formatted(kind, there.inBank(), there.what(), there.inForm(), shown);
    }

    /** What the marks of a form rest on. */
    private String form() {
        var marks = new TreeMap<String, Integer>();
        course.perOutcome()
                .values()
                .forEach(kinds -> kinds.forEach((kind, drawn) -> marks.merge(kind, drawn, Integer::sum)));
        var all = marks.values().stream().mapToInt(Integer::intValue).sum();
        return marks.entrySet().stream()
                .map(kind -> "%s %d (%d%%)"
                        .formatted(kind.getKey(), kind.getValue(), 100 * kind.getValue() / Math.max(1, all)))
                .collect(Collectors.joining(", "));
    }

    private List<WrittenItem> best() {
        return items.stream()
                .filter(item -> item.kind() != Kind.SEEDED && item.shape() == Shape.BEST)
                .toList();
    }

    private List<WrittenItem> of(String outcome) {
        return items.stream()
                .filter(item -> item.text("outcome").equals(outcome))
                .toList();
    }

    private List<String> past() {
        return items.stream()
                .filter(item ->
                        item.reviewBy().filter(day -> day.isBefore(today)).isPresent())
                .map(item ->
                        "review date past: %s (%s), %s".formatted(item.text("id"), item.text("review-by"), item.file()))
                .toList();
    }

    private static String review(WrittenItem item, String language) {
        return item.in(language).map(WrittenText::review).orElse("missing");
    }

    private static String counted(List<WrittenItem> items, Function<WrittenItem, String> by) {
        Map<String, Long> counts =
                items.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }
}
