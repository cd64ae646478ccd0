package org.twige.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers to one question.
 *
 * @param question its place in the attempt, from 1
 * @param options places of the chosen options on the page, from 1; of an order, of its steps from the first to the last
 * @param figure a whole number; null for a choice of options
 * @param language of the text that was read
 * @param request the key of the form that was sent
 */
public record Response(
        AttemptId attempt,
        int question,
        List<Integer> options,
        @Nullable String figure,
        String language,
        UUID request) {}
