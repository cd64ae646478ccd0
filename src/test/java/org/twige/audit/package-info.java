/** What holds for the record of who did what. */
@NullMarked
package org.twige.audit;

import org.jspecify.annotations.NullMarked;
