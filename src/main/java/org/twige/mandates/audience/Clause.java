package org.twige.mandates.audience;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Criteria that must all be true; each is true for any of its values. Without criteria it fits everybody. */
public record Clause(Map<Criterion, List<String>> wanted) {

    public Clause {
        var kept = new EnumMap<Criterion, List<String>>(Criterion.class);
        wanted.forEach((criterion, values) -> {
            if (!values.isEmpty()) {
                kept.put(criterion, List.copyOf(values));
            }
        });
        wanted = Collections.unmodifiableMap(kept);
    }

    /** Fits everybody. */
    public static Clause everybody() {
        return new Clause(Map.of());
    }

    /** The values that a criterion accepts; empty when it does not matter. */
    public List<String> of(Criterion criterion) {
        return wanted.getOrDefault(criterion, List.of());
    }

    public boolean isForEverybody() {
        return wanted.isEmpty();
    }

    Clause lasting() {
        var lasting = new EnumMap<Criterion, List<String>>(Criterion.class);
        wanted.forEach((criterion, values) -> {
            if (criterion.isLasting()) {
                lasting.put(criterion, values);
            }
        });
        return new Clause(lasting);
    }

    boolean isLasting() {
        return wanted.keySet().stream().allMatch(Criterion::isLasting);
    }

    /** The first criterion that is not true for the person; empty when the clause fits. */
    Optional<Criterion> missedBy(PersonFacts facts) {
        return wanted.entrySet().stream()
                .filter(entry -> !entry.getKey().fits(facts, entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
