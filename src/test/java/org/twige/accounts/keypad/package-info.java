/** Tests of the pages about keypad phones. */
@NullMarked
package org.twige.accounts.keypad;

import org.jspecify.annotations.NullMarked;
