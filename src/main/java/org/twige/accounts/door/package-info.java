/** The door of every request: the signed cookie, form tokens and what happens to somebody who may not enter. */
@NullMarked
package org.twige.accounts.door;

import org.jspecify.annotations.NullMarked;
