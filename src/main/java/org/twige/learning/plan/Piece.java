package org.twige.learning.plan;

/**
 * Something that is still to be learnt.
 *
 * @param what a lesson, an exercise, a final, as whoever asks knows it
 * @param minutes that it takes, at least one
 */
public record Piece<T>(T what, int minutes) {}
