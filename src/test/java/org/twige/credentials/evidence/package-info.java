/** Tests of proofs from elsewhere. */
@NullMarked
package org.twige.credentials.evidence;

import org.jspecify.annotations.NullMarked;
