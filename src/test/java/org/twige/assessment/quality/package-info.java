/** Statistics of items and forms, beside figures that others have published. */
@NullMarked
package org.twige.assessment.quality;

import org.jspecify.annotations.NullMarked;
