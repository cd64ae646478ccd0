/** Tests of what measures. */
@NullMarked
package org.twige.bench;

import org.jspecify.annotations.NullMarked;
