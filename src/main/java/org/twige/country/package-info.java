/** What differs from one country to the next, as a validated, versioned country pack of data. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.twige.country;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
