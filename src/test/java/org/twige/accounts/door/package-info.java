/** The door, knocked on. */
@NullMarked
package org.twige.accounts.door;

import org.jspecify.annotations.NullMarked;
