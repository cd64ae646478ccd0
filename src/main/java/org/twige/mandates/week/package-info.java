/** The own week of a learner: what is owed, in the time that is granted. */
@NullMarked
@NamedInterface("week")
package org.twige.mandates.week;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
