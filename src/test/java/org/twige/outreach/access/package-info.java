/** People without a device. */
@NullMarked
package org.twige.outreach.access;

import org.jspecify.annotations.NullMarked;
