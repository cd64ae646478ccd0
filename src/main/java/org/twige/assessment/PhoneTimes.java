package org.twige.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When questions were answered on a phone. Its clock may be wrong, but counts on: where it says what cannot be, all its
 * moments move together, so that how long each answer took stays as it was.
 */
record PhoneTimes(Instant opened, Instant received) {

    /**
     * The moments to keep, in the order of those that the phone tells.
     *
     * @param told in the order in which it was answered
     */
    List<Instant> of(List<Instant> told) {
        var shift =
                told.stream().allMatch(this::isPossible) ? Duration.ZERO : Duration.between(told.getLast(), received);
        return told.stream().map(at -> within(at.plus(shift))).toList();
    }

    private boolean isPossible(Instant at) {
        return !at.isBefore(opened) && !at.isAfter(received);
    }

    private Instant within(Instant at) {
        if (at.isBefore(opened)) {
            return opened;
        }
        return at.isAfter(received) ? received : at;
    }
}
