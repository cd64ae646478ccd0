/** Help: problems reported on any page, questions to the coordinator, and answers that others find. */
@NullMarked
package org.twige.outreach.help;

import org.jspecify.annotations.NullMarked;
