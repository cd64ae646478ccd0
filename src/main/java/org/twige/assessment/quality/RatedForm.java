package org.twige.assessment.quality;

import org.jspecify.annotations.Nullable;

/**
 * What a count says about the final of a course.
 *
 * @param items questions in a form
 * @param mean marks
 * @param deviation of the marks
 * @param alpha coefficient alpha, or KR-20
 * @param measurementError in marks
 */
record RatedForm(
        long forms,
        int items,
        double mean,
        @Nullable Double deviation,
        @Nullable Double alpha,
        @Nullable Double alphaError,
        @Nullable Double measurementError) {

    boolean isEnough() {
        return forms >= QualityLimits.ENOUGH && alpha != null;
    }

    boolean isReliable() {
        return alpha != null && alpha >= QualityLimits.LEAST_ALPHA;
    }
}
