/** Issuing, revoking, showing and checking proofs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"assessment", "learning", "courses", "people", "web", "audit", "border", "country"})
package org.twige.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
