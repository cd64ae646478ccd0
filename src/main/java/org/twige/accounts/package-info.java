/** How a person proves who they are: sign-in, activation, sessions, recovery. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "web", "audit", "border", "country"})
package org.twige.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
