/**
 * The exercise of finding, mending and checking six planted errors in a draft. Its figures: {@code found} errors of six,
 * {@code kinds} of which the kind was also right, {@code false} marks on sentences without an error, {@code marked}
 * sentences in all, and for each kind {@code name}, {@code number}, {@code date}, {@code source}, {@code law} and
 * {@code tone} 1 if that error was found, otherwise 0.
 */
@NullMarked
package org.twige.labs.drafts;

import org.jspecify.annotations.NullMarked;
