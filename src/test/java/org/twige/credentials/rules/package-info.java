/** Tests of proofs from elsewhere. */
@NullMarked
package org.twige.credentials.rules;

import org.jspecify.annotations.NullMarked;
