package org.twige.mandates.audience;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a mandate reaches: everybody in service who fits one of the clauses and none of the exceptions. */
public record AudienceRule(List<Clause> any, List<Clause> except) {

    public AudienceRule {
        if (any.isEmpty()) {
            throw new IllegalArgumentException("a rule without a clause reaches nobody");
        }
        any = List.copyOf(any);
        except = except.stream().filter(clause -> !clause.isForEverybody()).toList();
    }

    /** Reaches the whole nation. */
    public static AudienceRule everybody() {
        return new AudienceRule(List.of(Clause.everybody()), List.of());
    }

    /** Why a person is reached or not. */
    public sealed interface Answer {

        /** The number of the clause that fits, from 1. */
        record Reached(int clause) implements Answer {}

        /** The number of the exception that fits, from 1. */
        record Excepted(int clause) implements Answer {}

        /** What the first clause misses in the person. */
        record Missed(Criterion criterion) implements Answer {}

        record NotEmployed() implements Answer {}

        /** An outcome of {@link Condition}; empty for a text that is none. */
        static Optional<Answer> of(@Nullable String outcome) {
            if (outcome == null || outcome.isEmpty()) {
                return Optional.empty();
            }
            if (outcome.matches("[RX]\\d+")) {
                var number = Integer.parseInt(outcome.substring(1));
                return Optional.of(outcome.startsWith("R") ? new Reached(number) : new Excepted(number));
            }
            return Arrays.stream(Criterion.values())
                    .filter(criterion -> criterion.name().equals(outcome))
                    .findFirst()
                    .map(Missed::new);
        }
    }

    /**
     * The rule without what changes from week to week: leave pauses a duty and a chosen language says nothing about
     * it, so neither takes a duty away again.
     */
    public AudienceRule lasting() {
        return new AudienceRule(
                any.stream().map(Clause::lasting).toList(),
                except.stream().filter(Clause::isLasting).toList());
    }

    public Answer answer(PersonFacts facts) {
        if (!facts.inService()) {
            return new Answer.NotEmployed();
        }
        var excepted = firstFitting(except, facts);
        if (excepted > 0) {
            return new Answer.Excepted(excepted);
        }
        var reached = firstFitting(any, facts);
        if (reached > 0) {
            return new Answer.Reached(reached);
        }
        return any.getFirst()
                .missedBy(facts)
                .<Answer>map(Answer.Missed::new)
                .orElseThrow(() -> new IllegalStateException("a clause neither fits nor misses"));
    }

    private static int firstFitting(List<Clause> clauses, PersonFacts facts) {
        for (var number = 1; number <= clauses.size(); number++) {
            if (clauses.get(number - 1).missedBy(facts).isEmpty()) {
                return number;
            }
        }
        return 0;
    }
}
