/** Giving and ending responsibilities. */
@NullMarked
package org.twige.people.offices;

import org.jspecify.annotations.NullMarked;
