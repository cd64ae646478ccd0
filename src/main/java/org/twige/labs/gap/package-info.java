/**
 * The exercise on a gap between districts: a tool approves applications, and finds people in far districts less often.
 *
 * <p>A learner works with one half of the invented applications, drawn by the seed; the other half stands for those that
 * come later, and judges the chosen measure. Gaps are differences of the shares of the entitled who are approved, town
 * minus far, in percentage points, with a bootstrap interval ({@link Bootstrap}).
 *
 * <p>Figures of a finished round, all of the own half unless said otherwise: {@code entitledtown}, {@code foundtown},
 * {@code entitledfar}, {@code foundfar}, {@code wrong} (approved without a right) under the tool of today; {@code gap},
 * {@code low}, {@code high} its gap with the interval; {@code foundtownafter}, {@code foundfarafter}, {@code wrongafter},
 * {@code after} (the gap) under the chosen measure, {@code touched} how many decisions it changes; {@code later} and
 * {@code laterafter} the gap in the other half without and with it; {@code hidden} and {@code repaired} the gap where the
 * district is hidden, and where the empty fields are filled in.
 */
@NullMarked
package org.twige.labs.gap;

import org.jspecify.annotations.NullMarked;
