/** Duties and the append-only events that they are a projection of. */
@NullMarked
package org.twige.mandates.ledger;

import org.jspecify.annotations.NullMarked;
