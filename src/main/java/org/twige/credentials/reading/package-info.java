/** What stands in a file that somebody brings: read with limits, looked at, never run. */
@NullMarked
package org.twige.credentials.reading;

import org.jspecify.annotations.NullMarked;
