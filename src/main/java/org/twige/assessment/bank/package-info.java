/** The items of a course as their authors write them: read, checked line by line, loaded once per version. */
@NullMarked
package org.twige.assessment.bank;

import org.jspecify.annotations.NullMarked;
