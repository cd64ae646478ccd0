/** Items of which every attempt gets a variant of its own: a template, a seed, and what comes out of both. */
@NullMarked
package org.twige.assessment.variant;

import org.jspecify.annotations.NullMarked;
