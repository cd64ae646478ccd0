/** A course as its authors write it: a folder of text files, read with the line of every mistake. */
@NullMarked
package org.twige.courses.manuscript;

import org.jspecify.annotations.NullMarked;
