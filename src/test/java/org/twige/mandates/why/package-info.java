/** Tests of the answer to why, and why not. */
@NullMarked
package org.twige.mandates.why;

import org.jspecify.annotations.NullMarked;
