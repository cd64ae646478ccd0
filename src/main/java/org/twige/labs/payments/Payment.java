package org.twige.labs.payments;

import org.jspecify.annotations.Nullable;
import org.twige.labs.data.Paper;

/** One payment under review, of either pile. */
sealed interface Payment permits Salary, Purchase {

    /** Its place in the whole list, from 1. */
    int number();

    /** Payments that hang together come into a learner's list together. */
    String group();

    /** How much of a sign it bears, before it is put on a scale. */
    double raw(Sign sign);

    /** The honest reason in the file; null if there is none. */
    @Nullable
    Paper paper();

    /** What a person finds who looks into it, a part of the keys of messages. */
    String finding();

    boolean isIrregular();

    /** In francs. */
    long francs();

    /** Odd, and in order. */
    default boolean isHonest() {
        return !isIrregular() && !finding().equals("in-order");
    }
}
