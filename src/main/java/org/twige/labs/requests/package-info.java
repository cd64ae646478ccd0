/**
 * Lab 1 (and 3A): sort citizens' requests.
 *
 * <p>Its figures, all of the 800 held-out messages unless another share is named: {@code right60}, {@code right120},
 * {@code right1080} the share that the learner's models put on the right desk, {@code own60} the same of the messages in the
 * language of the first 60, {@code rules} the share of the keyword rules, {@code best60} and {@code worst60} the languages in
 * which the first model does best and worst (0 the first language of the data, 1 the second …), {@code agree} of the
 * learner's 60 desks those on which the office had filed the message too, {@code threshold} how sure the last model must be,
 * {@code left} the share that it then leaves to a person, {@code rightleft} the share that is right among the others.
 * Shares are in per cent, rounded half up.
 */
@NullMarked
package org.twige.labs.requests;

import org.jspecify.annotations.NullMarked;
