/** What people say is wrong about them, and what officials make of it. */
@NullMarked
package org.twige.people.corrections;

import org.jspecify.annotations.NullMarked;
