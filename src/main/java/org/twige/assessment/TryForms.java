package org.twige.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twige.assessment.bank.FormTrial;
import org.twige.assessment.bank.Kind;

/** Draws thousands of forms from a bank, each for somebody new, and says how alike they are. */
@Component
class TryForms implements FormTrial {

    static final int FORMS = 10_000;

    /** How many forms of a night's count the next hundred forms know of. */
    private static final int LATELY = 1_000;

    private static final int A_NIGHT = 100;
    private static final long SEED = 20261203;

    @Override
    public List<String> lines(
            List<Drawable> items, Map<String, Map<String, Integer>> drawn, Map<String, Integer> demands) {
        var rule = new DrawRule(Cell.of(drawn), demands, DrawRule.USUAL_REST);
        return rule.cells().isEmpty() || items.isEmpty()
                ? List.of()
                : tried(rule, items).lines();
    }

    static Trial tried(DrawRule rule, List<Drawable> items) {
        var trial = new Trial(rule, items);
        var chance = new Random(SEED);
        for (var form = 0; form < FORMS; form++) {
            trial.draw(chance);
        }
        return trial;
    }

    /** Forms drawn one after the other; the night counts what was shown. */
    static final class Trial {

        private final DrawRule rule;
        private final Map<UUID, Drawable> items = new HashMap<>();
        private final Map<UUID, Long> shown = new HashMap<>();
        private final List<List<UUID>> forms = new ArrayList<>();
        private Map<UUID, Long> lately = Map.of();

        private Trial(DrawRule rule, List<Drawable> all) {
            this.rule = rule;
            all.forEach(item -> items.put(new UUID(0, items.size()), item));
        }

        private void draw(Random chance) {
            var form = rule.draw(candidates(), Instant.EPOCH, chance).stream()
                    .map(DrawnItem::item)
                    .toList();
            form.forEach(item -> shown.merge(item, 1L, Long::sum));
            forms.add(form);
            if (forms.size() % A_NIGHT == 0) {
                lately = forms.subList(Math.max(0, forms.size() - LATELY), forms.size()).stream()
                        .flatMap(List::stream)
                        .collect(Collectors.groupingBy(item -> item, Collectors.counting()));
            }
        }

        private List<Candidate> candidates() {
            var counted = Math.min(LATELY, forms.size() / A_NIGHT * A_NIGHT);
            return items.entrySet().stream()
                    .map(each -> {
                        var item = each.getValue();
                        var often = lately.getOrDefault(each.getKey(), 0L);
                        return new Candidate(
                                each.getKey(),
                                item.outcome(),
                                item.kind(),
                                item.demand(),
                                item.caseCode(),
                                List.of(),
                                item.letters(),
                                shown.getOrDefault(each.getKey(), 0L),
                                item.ease(),
                                counted > 0 && often >= DrawRule.WORN * counted,
                                false,
                                null);
                    })
                    .toList();
        }

        /** The mean mark that each form lets expect. */
        double[] means() {
            return forms.stream()
                    .mapToDouble(form -> form.stream()
                            .mapToDouble(item -> ease(item))
                            .average()
                            .orElse(0))
                    .toArray();
        }

        private double ease(UUID item) {
            var found = items.get(item);
            return found == null ? 0 : found.ease();
        }

        /** What a form of the bank's own ease lets expect. */
        double target() {
            return Plan.of(rule.cells(), Unit.of(candidates()), rule.demands()).ease();
        }

        /** The share of the forms that showed the item which was shown most; a template is shown each time otherwise. */
        double mostShown() {
            return shown.entrySet().stream()
                    .filter(each -> kind(each.getKey()) != Kind.SEEDED)
                    .mapToDouble(each -> (double) each.getValue() / forms.size())
                    .max()
                    .orElse(0);
        }

        private Kind kind(UUID item) {
            var found = items.get(item);
            return found == null ? Kind.SEEDED : found.kind();
        }

        /** Has any form an item twice? */
        boolean repeats() {
            return forms.stream().anyMatch(form -> new HashSet<>(form).size() < form.size());
        }

        /** How many items the forms have. */
        Set<Integer> sizes() {
            return forms.stream().map(List::size).collect(Collectors.toSet());
        }

        /** How many questions of each demand the forms have: one entry if all have the same. */
        Set<Map<String, Long>> demands() {
            return forms.stream()
                    .map(form -> form.stream()
                            .collect(Collectors.groupingBy(this::demand, TreeMap::new, Collectors.counting())))
                    .collect(Collectors.toSet());
        }

        private String demand(UUID item) {
            var found = items.get(item);
            return found == null ? "" : found.demand().word();
        }

        /** The share of the forms whose mean lies so near to that of the bank. */
        double share(double band) {
            var target = target();
            return Arrays.stream(means())
                            .filter(mean -> Math.abs(mean - target) <= band + 1e-9)
                            .count()
                    / (double) forms.size();
        }

        List<String> lines() {
            var means = Arrays.stream(means()).summaryStatistics();
            return List.of(
                    "  %,d forms drawn: %s"
                            .formatted(forms.size(), repeats() ? "SOME ITEMS TWICE" : "no item twice in any"),
                    "    expected mean mark %.3f to %.3f, of the bank %.3f; %.1f%% of the forms within %.2f of it"
                            .formatted(
                                    means.getMin(),
                                    means.getMax(),
                                    target(),
                                    100 * share(DrawRule.BAND),
                                    DrawRule.BAND),
                    "    questions of each demand in a form: " + demands(),
                    "    the most shown item is in %.1f%% of the forms".formatted(100 * mostShown()));
        }
    }
}
