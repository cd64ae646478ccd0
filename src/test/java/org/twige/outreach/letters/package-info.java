/** Tests of letters. */
@NullMarked
package org.twige.outreach.letters;

import org.jspecify.annotations.NullMarked;
