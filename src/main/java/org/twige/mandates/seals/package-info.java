/** The chain over the ledger of duties, and the bundle with which anybody can check it elsewhere. */
@NullMarked
package org.twige.mandates.seals;

import org.jspecify.annotations.NullMarked;
