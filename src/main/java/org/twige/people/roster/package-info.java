/** The staff list on its way in: read, checked row by row, compared with what is known, applied. */
@NullMarked
package org.twige.people.roster;

import org.jspecify.annotations.NullMarked;
