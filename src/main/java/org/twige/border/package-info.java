/** Every safe door for what comes in and goes out: CSV, archives, XML, printed paper, stored files, outbound HTTP. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.twige.border;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
