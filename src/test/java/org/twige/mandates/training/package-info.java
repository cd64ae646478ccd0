/** Tests of mandates. */
@NullMarked
package org.twige.mandates.training;

import org.jspecify.annotations.NullMarked;
