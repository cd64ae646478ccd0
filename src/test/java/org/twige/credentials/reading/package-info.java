/** Tests of proofs from elsewhere. */
@NullMarked
package org.twige.credentials.reading;

import org.jspecify.annotations.NullMarked;
