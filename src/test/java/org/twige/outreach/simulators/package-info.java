/** Tests of simulators. */
@NullMarked
package org.twige.outreach.simulators;

import org.jspecify.annotations.NullMarked;
