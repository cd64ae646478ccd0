/** Small drawings of results, made on the server; the figures always stand in a table too. */
@NullMarked
package org.twige.labs.drawing;

import org.jspecify.annotations.NullMarked;
