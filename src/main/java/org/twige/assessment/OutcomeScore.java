package org.twige.assessment;

import java.math.BigDecimal;

/** The marks for the questions on one outcome; a partly right answer earns a part of one. */
record OutcomeScore(String outcome, BigDecimal correct, int of) {

    boolean isFull() {
        return correct.compareTo(BigDecimal.valueOf(of)) == 0;
    }
}
