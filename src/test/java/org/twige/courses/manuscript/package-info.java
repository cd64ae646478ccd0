/** Reading the files of a course. */
@NullMarked
package org.twige.courses.manuscript;

import org.jspecify.annotations.NullMarked;
