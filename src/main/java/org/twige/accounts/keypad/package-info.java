/** Pages about signing in on a keypad phone. */
@NullMarked
package org.twige.accounts.keypad;

import org.jspecify.annotations.NullMarked;
