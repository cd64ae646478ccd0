/** Tests of calendars. */
@NullMarked
package org.twige.outreach.calendar;

import org.jspecify.annotations.NullMarked;
