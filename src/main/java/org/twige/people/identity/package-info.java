/** Who is who: identity numbers over time, records that may be one person, and merging and separating them. */
@NullMarked
package org.twige.people.identity;

import org.jspecify.annotations.NullMarked;
