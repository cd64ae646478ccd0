/** Tests of nudges. */
@NullMarked
package org.twige.outreach.nudges;

import org.jspecify.annotations.NullMarked;
