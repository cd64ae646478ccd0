/**
 * The exercise on odd payments: salaries or purchases are ranked by how unusual they are, and people look at the first.
 *
 * <p>Each payment has a few signs ({@link Sign}), each put on a robust scale: median and median absolute deviation. The
 * simple order adds them up; the other isolates by random cuts ({@link Forest}). Both stand beside a draw by lot of the
 * same size. Which payments were planted is told when the exercise ends, never before.
 *
 * <p>Figures of a finished round: {@code total} payments in the own list, {@code planted} real problems among them,
 * {@code checked} how many the office can check, {@code found} real problems among the first so many of the chosen order,
 * {@code simple}, {@code forest} and {@code lot} the same for the three orders, {@code honest} flags among the found that
 * have an honest reason in the file, {@code ten} real problems among the ten ranked by hand, {@code five} those among the
 * own first five, {@code tool} those among the first five of the tool.
 */
@NullMarked
package org.twige.labs.payments;

import org.jspecify.annotations.NullMarked;
