/** What a change of a mandate would do, before it is published. */
@NullMarked
package org.twige.mandates.change;

import org.jspecify.annotations.NullMarked;
