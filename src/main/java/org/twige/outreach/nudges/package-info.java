/** Nudges: when they are planned, what they say, and what became of each. */
@NullMarked
package org.twige.outreach.nudges;

import org.jspecify.annotations.NullMarked;
