/** The hash-chained record of who did what, and its verifier. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.twige.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
