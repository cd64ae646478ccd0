/** The door for machines that write people one by one: SCIM 2.0 over the rules of the staff list. */
@NullMarked
package org.twige.people.scim;

import org.jspecify.annotations.NullMarked;
