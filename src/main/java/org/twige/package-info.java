/** Starts the application, its database and its jobs; the sixteen modules below this package do the work. */
@NullMarked
package org.twige;

import org.jspecify.annotations.NullMarked;
