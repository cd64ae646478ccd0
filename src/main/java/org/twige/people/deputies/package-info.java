/** Responsibilities that coordinators hand on for a time, and those that are taken in an emergency. */
@NullMarked
package org.twige.people.deputies;

import org.jspecify.annotations.NullMarked;
