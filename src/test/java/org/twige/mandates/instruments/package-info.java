/** Tests of mandates. */
@NullMarked
package org.twige.mandates.instruments;

import org.jspecify.annotations.NullMarked;
