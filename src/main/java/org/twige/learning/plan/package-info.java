/** The week of somebody who learns beside work: hours, times, and the days on which everything is done at that pace. */
@NullMarked
@NamedInterface("plan")
package org.twige.learning.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
