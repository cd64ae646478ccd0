/** Country packs, the real one and an invented one. */
@NullMarked
package org.twige.country;

import org.jspecify.annotations.NullMarked;
