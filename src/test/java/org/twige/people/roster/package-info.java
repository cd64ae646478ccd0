/** Staff lists with every defect, tried out. */
@NullMarked
package org.twige.people.roster;

import org.jspecify.annotations.NullMarked;
