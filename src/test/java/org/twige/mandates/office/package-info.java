/** Tests of mandates. */
@NullMarked
package org.twige.mandates.office;

import org.jspecify.annotations.NullMarked;
