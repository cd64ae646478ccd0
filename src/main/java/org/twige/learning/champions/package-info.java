/** Champions: colleagues who plan and hold classes at one institution, named by its coordinator. */
@NullMarked
package org.twige.learning.champions;

import org.jspecify.annotations.NullMarked;
