/** Lessons on paper: worksheets for people without a device, typed in by two officials. */
@NullMarked
package org.twige.learning.paper;

import org.jspecify.annotations.NullMarked;
