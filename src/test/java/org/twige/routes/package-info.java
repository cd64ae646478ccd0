/** Walks the live route table as every role and looks for names that do not belong there. */
@NullMarked
package org.twige.routes;

import org.jspecify.annotations.NullMarked;
