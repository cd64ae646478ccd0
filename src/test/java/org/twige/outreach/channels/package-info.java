/** Tests of channels. */
@NullMarked
package org.twige.outreach.channels;

import org.jspecify.annotations.NullMarked;
