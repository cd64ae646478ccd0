/** Tests of help. */
@NullMarked
package org.twige.outreach.help;

import org.jspecify.annotations.NullMarked;
