/** The invented data that the labs work on: the same for the same seed, each with effects that can be found in it. */
@NullMarked
package org.twige.labs.data;

import org.jspecify.annotations.NullMarked;
