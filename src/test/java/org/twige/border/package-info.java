/** What holds for what comes in and goes out. */
@NullMarked
package org.twige.border;

import org.jspecify.annotations.NullMarked;
