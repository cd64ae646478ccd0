/** Persons, posts, institutions, responsibilities and the roster, tried out. */
@NullMarked
package org.twige.people;

import org.jspecify.annotations.NullMarked;
