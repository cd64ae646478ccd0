/** Tests of org.twige.people.doubles. */
@NullMarked
package org.twige.people.doubles;

import org.jspecify.annotations.NullMarked;
