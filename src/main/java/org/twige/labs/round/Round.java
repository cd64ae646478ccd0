package org.twige.labs.round;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * One person's round of one exercise.
 *
 * @param number from 1; a person may do an exercise again, with another seed
 * @param seed of the part of the invented data, or the errors, that this person gets
 * @param reading the person reads results that are computed with the usual choices
 * @param choices what the person chose or wrote, by the name of the field
 * @param finishedAt null while it is open
 */
public record Round(
        RoundId id,
        String exercise,
        int number,
        long seed,
        boolean reading,
        Map<String, String> choices,
        @Nullable Instant finishedAt) {

    public boolean isOpen() {
        return finishedAt == null;
    }

    /** The same round with some choices more, or other ones. */
    public Round with(Map<String, String> more) {
        var all = new HashMap<>(choices);
        all.putAll(more);
        return new Round(id, exercise, number, seed, reading, Map.copyOf(all), finishedAt);
    }

    public Optional<String> choice(String field) {
        return Optional.ofNullable(choices.get(field)).filter(chosen -> !chosen.isBlank());
    }

    public String choice(String field, String otherwise) {
        return choice(field).orElse(otherwise);
    }

    /** A choice that is a whole number. */
    public int number(String field, int otherwise) {
        return choice(field)
                .filter(chosen -> chosen.matches("-?\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    /**
     * A source of chance that gives the same draws in every request of this round.
     *
     * @param purpose another one for each thing that is drawn, so that one does not shift the other
     */
    public RandomGenerator chance(int purpose) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + purpose);
    }
}
