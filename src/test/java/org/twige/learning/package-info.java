/** A person's way through a course. */
@NullMarked
package org.twige.learning;

import org.jspecify.annotations.NullMarked;
