package org.twige.mandates.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule may ask of a person; the order is the order in which a refusal is explained. */
public enum Criterion {
    INSTITUTION("institutions") {
        @Override
        boolean fits(PersonFacts facts, List<String> wanted) {
            return facts.institutions().stream().anyMatch(place -> wanted.contains(place.toString()));
        }
    },
    KIND("kinds") {
        @Override
        boolean fits(PersonFacts facts, List<String> wanted) {
            return isOneOf(facts.kind(), wanted);
        }
    },
    STATUTE("statutes") {
        @Override
        boolean fits(PersonFacts facts, List<String> wanted) {
            return isOneOf(facts.statute(), wanted);
        }
    },
    LEVEL("levels") {
        @Override
        boolean fits(PersonFacts facts, List<String> wanted) {
            return isOneOf(facts.level(), wanted);
        }
    },
    LANGUAGE("languages") {
        @Override
        boolean fits(PersonFacts facts, List<String> wanted) {
            return isOneOf(facts.language(), wanted);
        }
    },
    STATUS("statuses") {
        @Override
        boolean fits(PersonFacts facts, List<String> wanted) {
            return isOneOf(facts.status(), wanted);
        }
    };

    private final String key;

    Criterion(String key) {
        this.key = key;
    }

    /** Its name in a stored rule. */
    public String key() {
        return key;
    }

    /** False for what changes from week to week. */
    boolean isLasting() {
        return this != LANGUAGE && this != STATUS;
    }

    abstract boolean fits(PersonFacts facts, List<String> wanted);

    private static boolean isOneOf(@Nullable String value, List<String> wanted) {
        return value != null && wanted.contains(value);
    }
}
