/** Finals from the first question to the mark, tried out. */
@NullMarked
package org.twige.assessment;

import org.jspecify.annotations.NullMarked;
