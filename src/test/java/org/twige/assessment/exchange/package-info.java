/** Questions of other systems, read and written. */
@NullMarked
package org.twige.assessment.exchange;

import org.jspecify.annotations.NullMarked;
