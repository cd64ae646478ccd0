/** A duty that stayed open past its day: notice, reply, decision and appeal, each proven and none of them automatic. */
@NullMarked
package org.twige.mandates.cases;

import org.jspecify.annotations.NullMarked;
