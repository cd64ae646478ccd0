/** Duties and the append-only events that they are a projection of. */
@NullMarked
@NamedInterface("ledger")
package org.twige.mandates.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
