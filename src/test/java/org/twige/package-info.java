/** What holds for the whole application. */
@NullMarked
package org.twige;

import org.jspecify.annotations.NullMarked;
