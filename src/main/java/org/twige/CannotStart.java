package org.twige;

/** Thrown when the place is not fit to start in; the message is one plain sentence for the operator, with the remedy. */
final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }
}
