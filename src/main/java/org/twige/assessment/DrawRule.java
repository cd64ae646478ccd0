package org.twige.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How a form is drawn: so many items per outcome, least shown first so that exposure spreads, chance among equals,
 * and none that the person was shown within the time of rest.
 *
 * @param perOutcome items of the form for each outcome
 * @param rest a person is not shown an item again within this time
 */
record DrawRule(Map<String, Integer> perOutcome, Duration rest) {

    static final Duration USUAL_REST = Duration.ofDays(30);

    /**
     * From when on there are enough rested items for a form; {@link Instant#MIN} if there always were.
     *
     * @throws IllegalStateException if an outcome has fewer items than the blueprint asks for, which the loader does
     *     not let pass
     */
    Instant possibleFrom(List<Candidate> candidates) {
        return perOutcome.entrySet().stream()
                .map(each -> possibleFrom(of(each.getKey(), candidates), each.getValue()))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /**
     * Draws a form; its items, and the options of each, are in chance order.
     *
     * @param now not before {@link #possibleFrom}
     */
    List<DrawnItem> draw(List<Candidate> candidates, Instant now, RandomGenerator chance) {
        var form = new ArrayList<DrawnItem>();
        perOutcome.forEach((outcome, count) -> leastShown(of(outcome, candidates), now, chance).stream()
                .limit(count)
                .map(candidate -> new DrawnItem(candidate.item(), shuffled(candidate.letters(), chance)))
                .forEach(form::add));
        Collections.shuffle(form, chance);
        return List.copyOf(form);
    }

    private static List<Candidate> of(String outcome, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.outcome().equals(outcome))
                .toList();
    }

    private Instant possibleFrom(List<Candidate> candidates, int count) {
        if (candidates.size() < count) {
            throw new IllegalStateException(count + " items are to be drawn of " + candidates.size());
        }
        return candidates.stream()
                .map(this::restedFrom)
                .sorted()
                .limit(count)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private Instant restedFrom(Candidate candidate) {
        var seen = candidate.seenAt();
        return seen == null ? Instant.MIN : seen.plus(rest);
    }

    private List<Candidate> leastShown(List<Candidate> candidates, Instant now, RandomGenerator chance) {
        var rested = new ArrayList<>(candidates);
        rested.removeIf(candidate -> restedFrom(candidate).isAfter(now));
        Collections.shuffle(rested, chance);
        rested.sort(Comparator.comparingLong(Candidate::shown));
        return rested;
    }

    private static String shuffled(String letters, RandomGenerator chance) {
        var order = new ArrayList<>(List.of(letters.split("")));
        Collections.shuffle(order, chance);
        return String.join("", order);
    }
}
