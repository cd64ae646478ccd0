package org.twige.assessment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.Demand;
import org.twige.assessment.bank.Kind;

/** Invented items, what is known of them, and what a form of them is made of. */
final class InventedBank {

    private final Map<UUID, Candidate> items = new HashMap<>();

    InventedBank(Map<String, Integer> blueprint, int each) {
        for (var outcome : blueprint.keySet()) {
            for (var number = 0; number < each; number++) {
                add(outcome, 0, null);
            }
        }
    }

    void add(String outcome, long shown, @Nullable Instant seenAt) {
        add(outcome, shown, 0.7, false, seenAt);
    }

    void add(String outcome, long shown, double ease, boolean worn) {
        add(outcome, shown, ease, worn, null);
    }

    private void add(String outcome, long shown, double ease, boolean worn, @Nullable Instant seenAt) {
        put(candidate(outcome, Kind.BEST_ANSWER, Demand.APPLY, new Past(shown, ease, worn, false, seenAt)));
    }

    void add(String outcome, Kind kind, Demand demand) {
        put(candidate(outcome, kind, demand, new Past(0, 0.7, false, false, null)));
    }

    void judged(String outcome) {
        put(candidate(outcome, Kind.BEST_ANSWER, Demand.APPLY, new Past(0, 0.7, false, true, null)));
    }

    void seeded(String outcome, long shown, @Nullable Instant seenAt) {
        put(candidate(outcome, Kind.SEEDED, Demand.APPLY, new Past(shown, 0.7, false, false, seenAt)));
    }

    /** What is known of an item from earlier forms. */
    private record Past(
            long shown,
            double ease,
            boolean worn,
            boolean judged,
            @Nullable Instant seenAt) {}

    private static Candidate candidate(String outcome, Kind kind, Demand demand, Past past) {
        return new Candidate(
                UUID.randomUUID(),
                outcome,
                kind,
                demand,
                null,
                List.of(),
                "abcd",
                past.shown(),
                past.ease(),
                past.worn(),
                past.judged(),
                past.seenAt());
    }

    boolean isJudged(DrawnItem drawn) {
        return of(drawn).judged();
    }

    Map<Demand, Integer> perDemand(List<DrawnItem> form) {
        var counts = new HashMap<Demand, Integer>();
        form.forEach(drawn -> counts.merge(of(drawn).demand(), 1, Integer::sum));
        return counts;
    }

    double ease(List<DrawnItem> form) {
        return form.stream().mapToDouble(drawn -> of(drawn).ease()).average().orElseThrow();
    }

    long worn(List<DrawnItem> form) {
        return form.stream().filter(drawn -> of(drawn).worn()).count();
    }

    List<Candidate> all() {
        return List.copyOf(items.values());
    }

    void show(DrawnItem drawn) {
        var known = of(drawn);
        put(shownAgain(known, known.seenAt()));
    }

    void see(DrawnItem drawn, Instant at) {
        var known = of(drawn);
        put(shownAgain(known, at));
    }

    private static Candidate shownAgain(Candidate known, @Nullable Instant seenAt) {
        return new Candidate(
                known.item(),
                known.outcome(),
                known.kind(),
                known.demand(),
                null,
                List.of(),
                known.letters(),
                known.shown() + 1,
                known.ease(),
                known.worn(),
                known.judged(),
                seenAt);
    }

    boolean wasSeen(DrawnItem drawn, Instant now) {
        var seenAt = of(drawn).seenAt();
        return seenAt != null && seenAt.isAfter(now.minus(DrawRule.USUAL_REST));
    }

    Map<String, Integer> perOutcome(List<DrawnItem> form) {
        var counts = new HashMap<String, Integer>();
        form.forEach(drawn -> counts.merge(of(drawn).outcome(), 1, Integer::sum));
        return counts;
    }

    private void put(Candidate candidate) {
        items.put(candidate.item(), candidate);
    }

    private Candidate of(DrawnItem drawn) {
        var known = items.get(drawn.item());
        if (known == null) {
            throw new AssertionError("drawn, but not in the bank: " + drawn);
        }
        return known;
    }
}
