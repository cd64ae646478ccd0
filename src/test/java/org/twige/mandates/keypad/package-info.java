/** Tests of what lessons on keypad phones count for. */
@NullMarked
package org.twige.mandates.keypad;

import org.jspecify.annotations.NullMarked;
