/** What a mandate lets a lesson on a keypad phone count for. */
@NullMarked
package org.twige.mandates.keypad;

import org.jspecify.annotations.NullMarked;
