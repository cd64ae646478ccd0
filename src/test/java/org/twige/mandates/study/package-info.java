/** Tests of mandates. */
@NullMarked
package org.twige.mandates.study;

import org.jspecify.annotations.NullMarked;
