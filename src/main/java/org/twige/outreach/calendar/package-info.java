/** A person's dates as a calendar: by a secret address for programs, and as one file for one duty. */
@NullMarked
package org.twige.outreach.calendar;

import org.jspecify.annotations.NullMarked;
