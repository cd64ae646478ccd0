/** Texts of learners that a reader reported: the programme office puts them back or takes them away. */
@NullMarked
package org.twige.labs.reports;

import org.jspecify.annotations.NullMarked;
