@NullMarked
package org.twige.people.scim;

import org.jspecify.annotations.NullMarked;
