/** Units whose people cannot finish by their due dates in the time that is granted. */
@NullMarked
package org.twige.mandates.shortfall;

import org.jspecify.annotations.NullMarked;
