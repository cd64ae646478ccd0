/** What holds for the figures. */
@NullMarked
package org.twige.insight;

import org.jspecify.annotations.NullMarked;
