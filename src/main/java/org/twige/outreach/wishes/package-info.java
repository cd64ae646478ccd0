/** How a person wants to be written to, as far as that is theirs to choose. */
@NullMarked
package org.twige.outreach.wishes;

import org.jspecify.annotations.NullMarked;
