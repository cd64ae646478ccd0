/** The keys that proofs are signed with, and the signatures themselves. */
@NullMarked
package org.twige.credentials.signing;

import org.jspecify.annotations.NullMarked;
