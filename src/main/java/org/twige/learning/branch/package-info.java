/** Learning at an office without internet: the signed pack on a stick, the branch that opens it, and the results that come back. */
@NullMarked
package org.twige.learning.branch;

import org.jspecify.annotations.NullMarked;
