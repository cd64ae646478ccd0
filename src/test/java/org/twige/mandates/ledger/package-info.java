/** Tests of mandates. */
@NullMarked
package org.twige.mandates.ledger;

import org.jspecify.annotations.NullMarked;
