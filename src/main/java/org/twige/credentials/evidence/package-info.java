/** Proofs from elsewhere: shown by a person, checked, looked at by another, accepted or refused with a reason. */
@NullMarked
package org.twige.credentials.evidence;

import org.jspecify.annotations.NullMarked;
