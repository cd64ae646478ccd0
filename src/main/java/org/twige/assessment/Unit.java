package org.twige.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.Kind;

/** What is drawn as a whole: one item, or all the questions of a case in their order. */
record Unit(List<Candidate> questions) {

    /** The units of a list of items. */
    static List<Unit> of(List<Candidate> items) {
        var units = new LinkedHashMap<Object, List<Candidate>>();
        for (var item : items) {
            Object key = item.kind() == Kind.CASE && item.caseCode() != null ? item.caseCode() : item.item();
            units.computeIfAbsent(key, _ -> new ArrayList<>()).add(item);
        }
        return units.values().stream().map(List::copyOf).map(Unit::new).toList();
    }

    String outcome() {
        return questions.getFirst().outcome();
    }

    Kind kind() {
        return questions.getFirst().kind();
    }

    /** Does it ask about the person's own exercise? */
    boolean isOwn() {
        return questions.stream().anyMatch(Candidate::isOwn);
    }

    /** How often it was drawn for anybody. */
    long shown() {
        return questions.stream().mapToLong(Candidate::shown).max().orElse(0);
    }

    /** The marks that it is expected to give. */
    double ease() {
        return questions.stream().mapToDouble(Candidate::ease).sum();
    }

    /** Shown too often of late; a template is not, whose next variant is another. */
    boolean worn() {
        return kind() != Kind.SEEDED && questions.stream().anyMatch(Candidate::worn);
    }

    /** When the person last saw any of it; null if never, and of a template, whose next variant is another. */
    @Nullable
    Instant seenAt() {
        return kind() == Kind.SEEDED
                ? null
                : questions.stream()
                        .map(Candidate::seenAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null);
    }

    List<UUID> items() {
        return questions.stream().map(Candidate::item).toList();
    }
}
