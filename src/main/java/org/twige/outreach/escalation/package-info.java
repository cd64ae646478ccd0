/** When officials are told that people of theirs are late: the programme office says it for each mandate. */
@NullMarked
package org.twige.outreach.escalation;

import org.jspecify.annotations.NullMarked;
