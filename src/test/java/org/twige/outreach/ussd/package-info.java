/** Tests of the dialogue on keypad phones. */
@NullMarked
package org.twige.outreach.ussd;

import org.jspecify.annotations.NullMarked;
