/** The search of the whole nation for records that may be one person. */
@NullMarked
package org.twige.people.doubles;

import org.jspecify.annotations.NullMarked;
