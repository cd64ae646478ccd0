/** Letters, written and sent. */
@NullMarked
package org.twige.accounts.letters;

import org.jspecify.annotations.NullMarked;
