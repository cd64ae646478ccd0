package org.twige.mandates.audience;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.twige.web.Frame;

/** What a rule may ask of a person; the order is the order in which a refusal is explained. */
public enum Criterion {
    INSTITUTION("institutions", LookedAt.NOWHERE) {
        @Override
        boolean fits(PersonFacts facts, List<String> wanted) {
            return facts.institutions().stream().anyMatch(place -> wanted.contains(place.toString()));
        }
    },
    KIND("kinds", 1),
    DISTRICT("districts", 10),
    STATUTE("statutes", 2),
    EMPLOYMENT("employments", 8),
    POST_KIND("postKinds", 9),
    TRACK("tracks", 11),
    LEVEL("levels", 3),
    JOINED_FROM("joinedFrom", 6) {
        @Override
        boolean fits(PersonFacts facts, List<String> wanted) {
            return facts.looked().day(this).stream()
                    .anyMatch(joined -> !joined.isBefore(LocalDate.parse(wanted.getFirst())));
        }
    },
    JOINED_BEFORE("joinedBefore", 6) {
        @Override
        boolean fits(PersonFacts facts, List<String> wanted) {
            return facts.looked().day(this).stream()
                    .anyMatch(joined -> joined.isBefore(LocalDate.parse(wanted.getFirst())));
        }
    },
    LANGUAGE("languages", 4),
    STATUS("statuses", 5);

    private final String key;
    private final int place;

    Criterion(String key, int place) {
        this.key = key;
        this.place = place;
    }

    /** Its name in a stored rule. */
    public String key() {
        return key;
    }

    /** Its name in a message key. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it asks, in the reader's language. */
    public String words(Frame frame) {
        return frame.text("mandates.criterion." + word());
    }

    /** Its place among the facts of {@link LookedAt}. */
    int place() {
        return place;
    }

    /** True for a day that is typed, not chosen among values. */
    public boolean isDay() {
        return this == JOINED_FROM || this == JOINED_BEFORE;
    }

    /** False for what changes from week to week. */
    boolean isLasting() {
        return this != LANGUAGE && this != STATUS;
    }

    boolean fits(PersonFacts facts, List<String> wanted) {
        return wanted.contains(facts.looked().own(this));
    }
}
