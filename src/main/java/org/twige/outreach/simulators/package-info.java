/** Simulators of the ways to a person: what would have gone out is kept and can be read; for invented people only. */
@NullMarked
package org.twige.outreach.simulators;

import org.jspecify.annotations.NullMarked;
