/**
 * The exercise on letters: mark what must not leave the office, beside rules that do the same, and rewrite one request.
 *
 * <p>Its figures, over the learner's three letters: {@code items} is how much has to be blacked out, {@code missed} how much of
 * it the learner left, {@code over} how many pieces the learner marked for nothing; {@code rulesmissed} and {@code rulesover}
 * are the same of the rules; {@code both} is what the learner and the rules left; {@code names} is how many of the items
 * are names, {@code rulesnames} how many of these the rules left. {@code left} is what the rules, and a look for the names of
 * the letter, still found in the rewritten request. For who reads, the learner is somebody who marks every number and no word.
 */
@NullMarked
package org.twige.labs.letters;

import org.jspecify.annotations.NullMarked;
