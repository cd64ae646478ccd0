/** The staff list on its way in: read, checked row by row, compared with what is known, applied. */
@NullMarked
@NamedInterface("roster")
package org.twige.people.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
