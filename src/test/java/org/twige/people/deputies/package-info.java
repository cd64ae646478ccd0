/** Tests of people. */
@NullMarked
package org.twige.people.deputies;

import org.jspecify.annotations.NullMarked;
