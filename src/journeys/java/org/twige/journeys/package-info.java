/** Stories told in a real browser against the running application with its demo nation. */
@NullMarked
package org.twige.journeys;

import org.jspecify.annotations.NullMarked;
