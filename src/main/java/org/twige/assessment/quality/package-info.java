/** How good items and forms are: counted from what was answered, shown to authors, who decide what leaves the draw. */
@NullMarked
package org.twige.assessment.quality;

import org.jspecify.annotations.NullMarked;
