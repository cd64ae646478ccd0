/** Which proofs from elsewhere count for which course, as the programme office recorded it. */
@NullMarked
package org.twige.credentials.rules;

import org.jspecify.annotations.NullMarked;
