package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.mandates.TypedDate;

/**
 * What an official typed to grant a request.
 *
 * @param review how many days before its end an exemption is to be looked at again
 * @param words for the person
 */
record DecisionForm(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String review,
        @Nullable String words) {

    static final int MOST_WORDS = 500;
    static final String USUAL_REVIEW = "30";

    static DecisionForm of(Request request) {
        var wanted = TypedDate.of(request.until());
        return new DecisionForm(wanted.day(), wanted.month(), wanted.year(), USUAL_REVIEW, "");
    }

    Optional<LocalDate> date() {
        return new TypedDate(day, month, year).date();
    }

    /** The day on which somebody looks again, after today and not after the end. */
    LocalDate reviewOn(LocalDate until, LocalDate today) {
        var wished = until.minusDays(reviewDays());
        return wished.isAfter(today) ? wished : today.plusDays(1);
    }

    private int reviewDays() {
        try {
            return Math.clamp(Integer.parseInt(review == null ? USUAL_REVIEW : review.strip()), 0, 365);
        } catch (NumberFormatException _) {
            return Integer.parseInt(USUAL_REVIEW);
        }
    }

    @Override
    public String words() {
        return words == null ? "" : words.strip();
    }
}
