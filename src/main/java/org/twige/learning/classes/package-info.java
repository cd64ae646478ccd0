/** Group classes: people go through lessons together in a room, and each answers alone afterwards. */
@NullMarked
package org.twige.learning.classes;

import org.jspecify.annotations.NullMarked;
