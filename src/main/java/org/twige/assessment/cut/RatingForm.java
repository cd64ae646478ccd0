package org.twige.assessment.cut;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rating as it was sent.
 *
 * @param rating as it was typed
 * @param round that was on when the page was read
 * @param request the key of the form
 * @param check whether to go back to the list of ratings
 */
record RatingForm(
        @Nullable String rating,
        @Nullable Integer round,
        @Nullable UUID request,
        @Nullable Boolean check) {

    private static final int MOST = 100;
    private static final int MOST_SHOWN = 24;

    boolean isFromCheck() {
        return Boolean.TRUE.equals(check);
    }

    /** What was typed, to be shown again; an address has no room for more than its start. */
    String typed() {
        var all = rating == null ? "" : rating.strip();
        return all.length() > MOST_SHOWN ? all.substring(0, MOST_SHOWN) : all;
    }

    /** Null for no whole number from 0 to 100, or a form that no page gave. */
    Ratings.@Nullable Given given(UUID workshop, int position) {
        var number = typed().replaceFirst("\\s*%$", "");
        return round == null || request == null || !number.matches("\\d{1,3}") || Integer.parseInt(number) > MOST
                ? null
                : new Ratings.Given(workshop, position, round, Integer.parseInt(number), request);
    }
}
