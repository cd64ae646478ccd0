/** Tests of people. */
@NullMarked
package org.twige.people.corrections;

import org.jspecify.annotations.NullMarked;
