/** Loading, publishing and showing courses. */
@NullMarked
package org.twige.courses;

import org.jspecify.annotations.NullMarked;
