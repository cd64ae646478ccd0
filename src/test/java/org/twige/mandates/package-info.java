/** Tests of mandates. */
@NullMarked
package org.twige.mandates;

import org.jspecify.annotations.NullMarked;
