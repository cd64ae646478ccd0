/** Questions of other systems: read from GIFT, Moodle XML and QTI, and written as a QTI 3 package. */
@NullMarked
package org.twige.assessment.exchange;

import org.jspecify.annotations.NullMarked;
