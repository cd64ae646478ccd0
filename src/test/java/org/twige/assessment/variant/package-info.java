/** Templates and what comes out of them. */
@NullMarked
package org.twige.assessment.variant;

import org.jspecify.annotations.NullMarked;
