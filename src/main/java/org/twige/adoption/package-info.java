/** AI at work: tool rules, the use-case register, incidents. */
@NullMarked
@ApplicationModule(allowedDependencies = {"credentials", "people", "web", "audit", "border", "country"})
package org.twige.adoption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
