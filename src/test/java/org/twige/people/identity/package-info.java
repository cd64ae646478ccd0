/** Tests of org.twige.people.identity. */
@NullMarked
package org.twige.people.identity;

import org.jspecify.annotations.NullMarked;
