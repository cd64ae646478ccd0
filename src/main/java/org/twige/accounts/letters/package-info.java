/** Letters with activation codes: chosen by an official of the subtree, shown once, printed or sent. */
@NullMarked
package org.twige.accounts.letters;

import org.jspecify.annotations.NullMarked;
