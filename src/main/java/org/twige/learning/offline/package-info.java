/** Learning without internet: the pack that a phone keeps, and what the phone later tells of what was done in it. */
@NullMarked
package org.twige.learning.offline;

import org.jspecify.annotations.NullMarked;
