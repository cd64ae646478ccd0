/**
 * The exercise of asking a text generator well. Its figures: {@code self} points of five that the learner gave to the own
 * request, and {@code words}, how many words that request has.
 */
@NullMarked
package org.twige.labs.asking;

import org.jspecify.annotations.NullMarked;
