/**
 * The exercise on clinic visits: three ways to look ahead against the same week of last year, with an honest range.
 *
 * <p>Its figures, for each own centre n from 1 to 3: {@code miss}n and {@code year}n are the average misses, in visits a
 * week over the 26 weeks of the test, of the chosen model and of the same week of last year; {@code inside}n is how many of
 * these weeks lay in the range of the chosen model; {@code low}n and {@code high}n are the edges of its range for the week
 * after the test. {@code inside} is the sum of the three, {@code better} at how many of the three centres the chosen model
 * missed less than last year's week did, in whole visits.
 */
@NullMarked
package org.twige.labs.visits;

import org.jspecify.annotations.NullMarked;
