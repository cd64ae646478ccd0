/** Signing in, tried out. */
@NullMarked
package org.twige.accounts;

import org.jspecify.annotations.NullMarked;
