/** The dialogue on keypad phones: a turn in, a reply out. */
@NullMarked
package org.twige.outreach.ussd;

import org.jspecify.annotations.NullMarked;
