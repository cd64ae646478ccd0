/** Reasons to look at a final again: found by the night, told to the learner, decided by a person. */
@NullMarked
package org.twige.assessment.flags;

import org.jspecify.annotations.NullMarked;
