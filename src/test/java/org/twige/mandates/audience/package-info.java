/** Tests of mandates. */
@NullMarked
package org.twige.mandates.audience;

import org.jspecify.annotations.NullMarked;
