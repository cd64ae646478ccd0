/** Item files, right and wrong. */
@NullMarked
package org.twige.assessment.bank;

import org.jspecify.annotations.NullMarked;
