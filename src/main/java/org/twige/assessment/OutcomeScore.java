package org.twige.assessment;

/** How many questions on one outcome were answered rightly. */
record OutcomeScore(String outcome, int correct, int of) {

    boolean isFull() {
        return correct == of;
    }
}
