package org.twige.labs.round;

/** A page of an exercise on which something is chosen or written. */
public interface LabStep {

    /** Was the page sent? */
    boolean isDone(Round round);
}
