/** How spellings and names are compared. */
@NullMarked
package org.twige.people.names;

import org.jspecify.annotations.NullMarked;
