/** People without a device: who they are, and what was arranged so that they can learn. */
@NullMarked
package org.twige.outreach.access;

import org.jspecify.annotations.NullMarked;
