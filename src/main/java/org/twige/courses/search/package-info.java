/** Finding a lesson by the words in it. */
@NullMarked
package org.twige.courses.search;

import org.jspecify.annotations.NullMarked;
