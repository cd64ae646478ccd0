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
        course.perOutcome().forEach((outcome, drawn) -> {
            var of = of(outcome);
            lines.add("outcome %s: %d items, %d in a form, shown in %d%% of forms"
                    .formatted(outcome, of.size(), drawn, of.isEmpty() ? 0 : 100 * drawn / of.size()));
            lines.add("  class: " + counted(of, item -> item.text("class")));
            lines.add("  level: " + counted(of, item -> item.text("level")));
            lines.add("  key:   " + counted(of, item -> item.text("key")));
        });
        lines.add(items.size() + " items in all");
        lines.add("  class: " + counted(items, item -> item.text("class")));
        lines.add("  key:   " + counted(items, item -> item.text("key")));
        for (var language : course.languages()) {
            lines.add("  " + language + ": " + counted(items, item -> review(item, language)));
        }
        lines.addAll(past());
        return List.copyOf(lines);
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
