/** Supervised checks in a room, who is drawn for them, and what they say about finals taken alone. */
@NullMarked
package org.twige.assessment.sitting;

import org.jspecify.annotations.NullMarked;
